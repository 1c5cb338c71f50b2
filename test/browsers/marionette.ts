import net from 'node:net';

/** Firefox's remote protocol as it crosses the wire: `<bytes>:<json>`; ask `[0,id,name,params]`, answer `[1,id,error,result]`. */
export interface Marionette {
  /** One WebDriver or Marionette command; resolves with its result. */
  send(name: string, params?: object): Promise<{ value: unknown }>;
  close(): void;
}

interface Waiting {
  resolve(result: { value: unknown }): void;
  reject(error: Error): void;
}

const COLON = 58;

/** Connects to a Firefox that listens on loopback, and opens the session. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const waiting = new Map<number, Waiting>();
  const socket = net.connect(port, '127.0.0.1');
  let buffer: Buffer = Buffer.alloc(0);
  let lastId = 0;

  const greeted = new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('data', (bytes) => {
      buffer = Buffer.concat([buffer, bytes]);
      for (let packet = next(); packet !== null; packet = next()) {
        if (Array.isArray(packet))
          settle(packet as [number, number, { error: string; message: string } | null, never]);
        else resolve();
      }
    });
  });
  socket.on('close', () => {
    for (const it of waiting.values()) it.reject(new Error('Firefox closed the connection'));
    waiting.clear();
  });

  function next(): unknown {
    const colon = buffer.indexOf(COLON);
    if (colon < 0) return null;
    const end = colon + 1 + Number(buffer.subarray(0, colon));
    if (buffer.length < end) return null;
    const packet = JSON.parse(buffer.subarray(colon + 1, end).toString());
    buffer = buffer.subarray(end);
    return packet;
  }

  function settle([, id, error, result]: [
    number,
    number,
    { error: string; message: string } | null,
    never,
  ]): void {
    const it = waiting.get(id);
    waiting.delete(id);
    if (error) it?.reject(new Error(`${error.error}: ${error.message}`));
    else it?.resolve(result);
  }

  function send(name: string, params: object = {}): Promise<{ value: unknown }> {
    return new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(new Error('Firefox closed the connection'));
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      const packet = JSON.stringify([0, lastId, name, params]);
      socket.write(`${Buffer.byteLength(packet)}:${packet}`);
    });
  }

  await greeted;
  await send('WebDriver:NewSession');
  return { send, close: () => socket.destroy() };
}
