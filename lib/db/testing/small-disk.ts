import { execFile } from 'node:child_process'
import { chmod, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const mebibyte = 1_048_576

export type SmallDisk = {
  folder: string
  /** Leaves no more than so many MiB free. */
  fill(leftMebibytes: number): Promise<void>
  empty(): Promise<void>
  remove(): Promise<void>
}

/** A disk of its own in memory that a test can fill; null where none may be mounted (not root, not Linux). */
export async function mountSmallDisk(mebibytes: number): Promise<SmallDisk | null> {
  const folder = await mkdtemp(path.join(tmpdir(), 'plinth-small-disk-'))
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=711`, 'tmpfs', folder])
  } catch {
    await rm(folder, { recursive: true, force: true })
    return null
  }
  await chmod(folder, 0o711)
  const ballast = path.join(folder, 'ballast')
  return {
    folder,
    fill: async (left) => {
      await writeUntilFull(ballast)
      if (left > 0) await shorten(ballast, left * mebibyte)
    },
    empty: () => rm(ballast, { force: true }),
    remove: async () => {
      await run('umount', ['-l', folder])
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function writeUntilFull(file: string): Promise<void> {
  const handle = await open(file, 'a')
  try {
    for (const size of [mebibyte, 4096]) {
      const piece = Buffer.alloc(size)
      for (;;) {
        const { bytesWritten } = await handle.write(piece)
        if (bytesWritten < size) break
      }
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    await handle.close()
  }
}

async function shorten(file: string, bytes: number): Promise<void> {
  const handle = await open(file, 'r+')
  const { size } = await handle.stat()
  await handle.truncate(Math.max(size - bytes, 0))
  await handle.close()
}
