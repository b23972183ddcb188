import { createTarPacker } from 'modern-tar'
import { ArchiveDigest } from './archive-digest'
import type { Bytes } from './seal'

/** Writes entries one after another into a tar stream that waits for its reader, and keeps a digest of them. */
export class ArchiveWriter {
  readonly output: Bytes
  private readonly controller: ReturnType<typeof createTarPacker>['controller']
  private readonly digest = new ArchiveDigest()

  constructor(private readonly madeAt: Date) {
    const { readable, controller } = createTarPacker()
    this.output = readable
    this.controller = controller
  }

  /** Adds an entry of bytes that are at hand. */
  add(name: string, bytes: Uint8Array): Promise<void> {
    return this.addStream(name, bytes.length, [bytes])
  }

  /** Adds an entry whose bytes come piece by piece; rejects when they are not `size`. */
  async addStream(
    name: string,
    size: number,
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  ): Promise<void> {
    this.digest.begin(name, size)
    const writer = this.controller.add({ name, size, mode: 0o600, mtime: this.madeAt }).getWriter()
    for await (const piece of pieces) {
      this.digest.update(piece)
      await writer.write(piece)
    }
    await writer.close()
  }

  /** Adds the last entry, made from the digest of all before it, and ends the archive. */
  async end(name: string, toText: (digest: string) => string): Promise<void> {
    const bytes = Buffer.from(toText(this.digest.finish()))
    const writer = this.controller
      .add({ name, size: bytes.length, mode: 0o600, mtime: this.madeAt })
      .getWriter()
    await writer.write(bytes)
    await writer.close()
    this.controller.finalize()
  }

  /** Breaks the archive off: whoever reads it gets the error. */
  fail(error: unknown): void {
    this.controller.error(error)
  }
}
