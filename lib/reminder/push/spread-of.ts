import { createHash } from 'node:crypto'

/** A phone's share, 0 to 1, of the minutes over which reminders are spread: the same every day, and even over many phones. */
export function spreadOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) / 2 ** 32
}
