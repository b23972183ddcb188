import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

const draftName = /\.new-[0-9a-f]{12}$/
/** No write takes this long, so the process that left it is gone; holds for processes of other machines too. */
const abandonedAfter = 60 * 60 * 1000

/**
 * Writes a file that is whole or absent, whenever the process or the machine stops: beside its place, down to the
 * disk, then renamed. Two who write the same bytes at once both succeed. Makes missing folders. When a stream of
 * bytes fails, nothing is written.
 */
export async function writeWhole(file: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const folder = path.dirname(file)
  await makeFolder(folder)
  const draft = `${file}.new-${randomBytes(6).toString('hex')}`
  try {
    await writeDraft(draft, bytes)
    await rename(draft, file).catch(async (error: unknown) => {
      // Windows refuses to put a file in the place of one that somebody reads just now.
      if (!(bytes instanceof Uint8Array && (await holds(file, bytes)))) throw error
    })
    await syncFolder(folder)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Removes what processes that were killed left half written in the folders right below this one. */
export async function removeAbandonedDrafts(folder: string, now = Date.now()): Promise<void> {
  for (const shelf of await readdir(folder)) {
    const names = await readdir(path.join(folder, shelf)).catch(() => [])
    for (const name of names.filter((name) => draftName.test(name))) {
      const draft = path.join(folder, shelf, name)
      const written = await stat(draft).catch(() => null)
      if (written && now - written.mtimeMs > abandonedAfter) await rm(draft, { force: true })
    }
  }
}

async function writeDraft(draft: string, bytes: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(draft, 'wx', 0o600)
  try {
    await writeFile(handle, bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function holds(file: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readFile(file).catch(() => null)
  return there?.equals(bytes) ?? false
}

async function makeFolder(folder: string): Promise<void> {
  // Others may pass through, for the database server's own user when we are root, but not look.
  const first = await mkdir(folder, { recursive: true, mode: 0o711 })
  if (first === undefined) return
  for (let made = folder; made.length >= first.length; made = path.dirname(made))
    await syncFolder(path.dirname(made))
}

const notForFolders = ['EACCES', 'EINVAL', 'EISDIR', 'ENOTSUP', 'EPERM']

/** A renamed file survives a power cut once its folder is on the disk too; where that can't be asked for, it is not. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch (error) {
    if (!notForFolders.includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  }
}
