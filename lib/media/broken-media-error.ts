import type { MediaKey } from './media-key'

/** The bytes under a key are no longer those it was made from: the disk or somebody changed them. */
export class BrokenMediaError extends Error {
  constructor(readonly key: MediaKey) {
    super(`The media file ${key} is damaged. Put back the copy from your backup.`)
    this.name = 'BrokenMediaError'
  }
}
