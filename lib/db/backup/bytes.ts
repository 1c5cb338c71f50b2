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

/** Bytes as they stand in JSON; undefined for anything else. Those that are no base64 are empty. */
export function asBytes(value: unknown): ArrayBuffer | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, KEY)) return undefined;
  try {
    const binary = atob(String((value as Record<string, unknown>)[KEY]));
    return Uint8Array.from(binary, (letter) => letter.charCodeAt(0)).buffer;
  } catch {
    return new ArrayBuffer(0);
  }
}

/** Reviver for `JSON.parse`. Slow where there are many values: what comes from strangers is parsed without. */
export function fromBytes(_key: string, value: unknown): unknown {
  return asBytes(value) ?? value;
}
