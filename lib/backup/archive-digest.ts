import { createHash } from 'node:crypto'

/** A SHA-256 over the entries of an archive: their names, their bytes, and where each one ends. */
export class ArchiveDigest {
  private readonly hash = createHash('sha256')

  begin(name: string, size: number): void {
    this.hash.update(`${JSON.stringify([name, size])}\n`)
  }

  update(bytes: Uint8Array): void {
    this.hash.update(bytes)
  }

  /** In hex; nothing can be added afterwards. */
  finish(): string {
    return this.hash.digest('hex')
  }
}
