import { statfs } from 'node:fs/promises'
import { environment } from '@/lib/environment'
import { StorageError } from '@/lib/errors'

const mebibyte = 1_048_576
/**
 * Free space below which nothing is changed any more: three files of the database's journal. With none left the
 * database could not even be read, since it cannot start again without writing there.
 */
const floorMebibytes = 48
/** Asking the disk with every save would cost more than it can change in this time. */
const freshMs = 1000

let asked: { at: number; answer: Promise<boolean> } | undefined

/** Whether the disk of the data folder takes changes. Also true where the folder cannot be asked. */
export function hasRoom(): Promise<boolean> {
  const now = performance.now()
  if (!asked || now - asked.at > freshMs) asked = { at: now, answer: look(environment().dataDirectory) }
  return asked.answer
}

/** Refuses a change while the disk is nearly full. Throws StorageError. A database of one's own minds its own disk. */
export async function requireRoom(): Promise<void> {
  if (environment().embedded && !(await hasRoom())) throw new StorageError('full')
}

async function look(folder: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize >= floorMebibytes * mebibyte
  } catch {
    return true
  }
}
