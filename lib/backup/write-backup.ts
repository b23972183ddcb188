import { createHash } from 'node:crypto'
import { access, type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { PlainError } from '@/lib/db/plain-error'
import { InputError } from '@/lib/errors'
import type { MediaKey } from '@/lib/media/media-key'
import type { MediaStore } from '@/lib/media/media-store'
import program from '@/package.json' with { type: 'json' }
import { ArchiveWriter } from './archive-writer'
import { type BackupSecrets, backupFormat, type End, type Manifest, toPartName } from './manifest'
import { pourInto } from './pour'
import { say } from './say'
import type { Bytes } from './seal'
import { TableSnapshot } from './table-snapshot'

export type BackupSource = { ownerUrl: string; nextauthSecret: string; media: MediaStore }

export type BackupOptions = {
  passphrase: string
  now: Date
  report: (line: string) => void
  /** Breaks off between two pieces, and leaves nothing. */
  signal?: AbortSignal
  /** For tests; see seal.ts. */
  workFactor?: number
}

export type WrittenBackup = {
  file: string
  bytes: number
  madeAt: string
  tables: Record<string, number>
  media: { files: number; bytes: number }
  /** Media files that no longer are what their names say; they are not in the backup. */
  damagedMedia: string[]
}

/**
 * Writes everything a clinic has to a file that must not exist yet: beside it first, renamed when whole. Memory stays
 * flat. Throws InputError or PlainError; then nothing is left behind.
 */
export async function writeBackup(
  file: string,
  source: BackupSource,
  options: BackupOptions,
): Promise<WrittenBackup> {
  await requireAbsent(file)
  const part = `${file}.part`
  const handle = await openPart(part)
  try {
    const archive = new ArchiveWriter(options.now)
    const pouring = pourInto(handle, archive.output, options)
    const filling = fill(archive, source, options)
    filling.catch((error) => archive.fail(error))
    const [filled, poured] = await Promise.allSettled([filling, pouring])
    // A full disk is why the archive could not go on; and what broke the archive is why the file could not.
    if (poured.status === 'rejected' && filled.status === 'fulfilled') throw poured.reason
    if (filled.status === 'rejected')
      throw poured.status === 'rejected' && isOfDisk(poured.reason) ? poured.reason : filled.reason
    const { size } = await stat(part)
    await requireAbsent(file)
    await rename(part, file)
    return { file: path.resolve(file), bytes: size, madeAt: options.now.toISOString(), ...filled.value }
  } catch (error) {
    await handle.close().catch(() => undefined)
    await rm(part, { force: true })
    throw isFull(error) ? new PlainError(say('full', { file }), { cause: error }) : error
  }
}

async function fill(
  archive: ArchiveWriter,
  source: BackupSource,
  { now, report, signal }: BackupOptions,
): Promise<Pick<WrittenBackup, 'tables' | 'media' | 'damagedMedia'>> {
  const snapshot = await TableSnapshot.open(source.ownerUrl)
  const end: Omit<End, 'digest'> = { tables: {}, media: { files: 0, bytes: 0 } }
  try {
    const { migrations, tables } = snapshot
    const manifest: Manifest = {
      format: backupFormat,
      version: program.version,
      madeAt: now.toISOString(),
      migrations: [...migrations],
      tables: tables.map(({ name, columns }) => ({ name, columns })),
    }
    await archive.add('manifest.json', toJson(manifest))
    const secrets: BackupSecrets = { nextauthSecret: source.nextauthSecret }
    await archive.add('secrets.json', toJson(secrets))
    for (const table of tables) {
      report(say('table', { name: table.name }))
      let rows = 0
      let number = 0
      for await (const piece of snapshot.read(table)) {
        signal?.throwIfAborted()
        await archive.add(toPartName(table.name, ++number), piece.bytes)
        rows += piece.rows
      }
      end.tables[table.name] = rows
    }
  } finally {
    await snapshot.close()
  }
  // After the rows: a file is kept before the row that names it.
  const damagedMedia = await fillMedia(archive, source.media, { end, report, signal })
  await archive.end('end.json', (digest) => JSON.stringify({ ...end, digest } satisfies End, null, 1))
  return { ...end, damagedMedia }
}

async function fillMedia(
  archive: ArchiveWriter,
  store: MediaStore,
  { end, report, signal }: { end: Omit<End, 'digest'> } & Pick<BackupOptions, 'report' | 'signal'>,
): Promise<string[]> {
  const keys: MediaKey[] = []
  for await (const key of store.list()) keys.push(key)
  report(say('media', { files: keys.length }))
  const damaged: string[] = []
  for (const key of keys.sort()) {
    signal?.throwIfAborted()
    if (!(await isWhole(store, key))) {
      damaged.push(key)
      continue
    }
    const opened = await store.open(key)
    if (!opened) throw new Error(`The media file ${key} went away.`)
    await archive.addStream(`media/${key}`, opened.size, until(signal, opened.stream))
    end.media.files += 1
    end.media.bytes += opened.size
  }
  return damaged
}

async function* until(signal: AbortSignal | undefined, pieces: Bytes): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    signal?.throwIfAborted()
    yield piece
  }
}

/** Read once more beforehand: the archive has to know whether a file belongs in it before the first byte. */
async function isWhole(store: MediaStore, key: MediaKey): Promise<boolean> {
  const opened = await store.open(key)
  if (!opened) return false
  const hash = createHash('sha256')
  for await (const piece of opened.stream) hash.update(piece)
  return key.startsWith(`${hash.digest('hex')}.`)
}

async function requireAbsent(file: string): Promise<void> {
  const there = await access(file).then(
    () => true,
    () => false,
  )
  if (there) throw new InputError(say('exists', { file }))
}

async function openPart(part: string): Promise<FileHandle> {
  try {
    return await open(part, 'wx', 0o600)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') throw new InputError(say('partExists', { file: part }))
    if (code && ['ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS'].includes(code))
      throw new InputError(say('noFolder', { file: part }))
    throw error
  }
}

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')
}

function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}

function toJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(value, null, 1)}\n`)
}
