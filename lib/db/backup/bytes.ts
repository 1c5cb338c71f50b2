/** Bytes in JSON: an object with this one key and base64. No row of ours has such a key. */
const KEY = '$bytes';
/** `String.fromCharCode` takes its arguments on the stack; more would overflow it. */
const CHUNK = 0x8000;

/** Replacer for `JSON.stringify`: keeps the bytes of pictures. */
export function withBytes(_key: string, value: unknown): unknown {
  if (!(value instanceof ArrayBuffer)) return value;
  const bytes = new Uint8Array(value);
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return { [KEY]: btoa(binary) };
}

/** Parses what was written with `withBytes`. A reviver makes parsing ten times as slow, and most lines have no picture. */
export function parseWithBytes(line: string): unknown {
  return line.includes(`"${KEY}"`) ? JSON.parse(line, fromBytes) : JSON.parse(line);
}

/** Reviver for `JSON.parse`. Bytes that are no base64 become empty. */
export function fromBytes(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, KEY)) return value;
  try {
    const binary = atob(String((value as Record<string, unknown>)[KEY]));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0)).buffer;
  } catch {
    return new ArrayBuffer(0);
  }
}
