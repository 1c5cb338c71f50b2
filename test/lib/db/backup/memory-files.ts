import { Blob as NodeBlob } from 'node:buffer';

/** A disk in memory that behaves as the origin's own file system: a file's bytes are there when it was closed. */
export class MemoryFolder {
  readonly files = new Map<string, Blob>();
  readonly folders = new Map<string, MemoryFolder>();
  /** Set for a disk without room. */
  full = false;

  async getDirectoryHandle(name: string): Promise<MemoryFolder> {
    const folder = this.folders.get(name) ?? new MemoryFolder();
    this.folders.set(name, folder);
    return folder;
  }

  async getFileHandle(name: string, { create = false } = {}) {
    if (!this.files.has(name)) {
      if (!create) throw new DOMException(name, 'NotFoundError');
      this.files.set(name, blobOf([]));
    }
    return {
      kind: 'file',
      getFile: async () => this.read(name),
      createWritable: async () => this.writer(name),
    };
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.files.delete(name)) throw new DOMException(name, 'NotFoundError');
  }

  async *keys(): AsyncGenerator<string> {
    yield* [...this.files.keys()];
  }

  async *entries(): AsyncGenerator<[string, object]> {
    for (const name of [...this.files.keys()]) yield [name, await this.getFileHandle(name)];
  }

  put(name: string, bytes: Uint8Array<ArrayBuffer>): void {
    this.files.set(name, blobOf([bytes]));
  }

  private read(name: string): Blob {
    const file = this.files.get(name);
    if (!file) throw new DOMException(name, 'NotFoundError');
    return file;
  }

  private writer(name: string): WritableStream<BlobPart> {
    const parts: BlobPart[] = [];
    return new WritableStream({
      write: (part) => {
        if (this.full) throw new DOMException('full', 'QuotaExceededError');
        parts.push(part);
      },
      close: () => void this.files.set(name, blobOf(parts)),
    });
  }
}

/** As the browsers' own type names it. */
export const asRoot = (folder: MemoryFolder) => folder as unknown as FileSystemDirectoryHandle;

/** That of jsdom cannot be read as a stream. */
const blobOf = (parts: BlobPart[]) => new NodeBlob(parts as ArrayBuffer[]) as unknown as Blob;
