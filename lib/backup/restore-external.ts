import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { toConnection } from '@/lib/db/connection'
import { PlainError } from '@/lib/db/plain-error'
import { prepareDatabase } from '@/lib/db/prepare'
import { InputError } from '@/lib/errors'
import { mediaPlace, openMedia } from '@/lib/media/open-media'
import { loadBackup } from './load-backup'
import { readBackup } from './read-backup'
import { type Restored, type RestoreOptions, requireKnown, toRestored } from './restored'
import { say } from './say'

export type ExternalTarget = {
  ownerUrl: string
  appUrl: string
  /** The data folder: media go to `media` in it. */
  folder: string
  /** NEXTAUTH_SECRET of the environment. */
  secret: string | undefined
}

/**
 * Brings a backup back into an empty database of one's own, and its media into a data folder that has none. The file
 * is read whole before anything is touched. Throws InputError, PlainError.
 */
export async function restoreExternal(
  file: string,
  target: ExternalTarget,
  options: RestoreOptions,
): Promise<Restored> {
  const { ownerUrl, appUrl, folder } = target
  const media = path.join(folder, 'media')
  await requireEmptyDatabase(ownerUrl)
  await requireNoMedia(folder)
  options.report(say('reading'))
  const backup = await readBackup(file, options.passphrase, {}, options.signal)
  await requireKnown(file, backup)
  try {
    await loadBackup(file, backup, { ownerUrl, media: openMedia(mediaPlace(media)) }, options)
    options.report(say('migrating'))
    const migrated = await prepareDatabase({ ownerUrl, appUrl })
    await handOverSecret(backup.secrets.nextauthSecret, target, options)
    return toRestored(file, backup, migrated)
  } catch (error) {
    await rm(media, { recursive: true, force: true })
    const reason = error instanceof Error ? error.message : String(error)
    throw new PlainError(say('databaseHalf', { name: toConnection(ownerUrl).database, reason }), {
      cause: error,
    })
  }
}

async function requireEmptyDatabase(ownerUrl: string): Promise<void> {
  const client = new Client(toConnection(ownerUrl))
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<{ table: string }>(
      `SELECT relname AS table FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname LIMIT 1`,
    )
    const table = rows[0]?.table
    if (table) throw new InputError(say('databaseNotEmpty', { name: toConnection(ownerUrl).database, table }))
  } finally {
    await client.end()
  }
}

async function requireNoMedia(folder: string): Promise<void> {
  const there = await readdir(path.join(folder, 'media')).catch(() => [])
  if (there.length > 0) throw new InputError(say('notEmpty', { folder, name: 'media' }))
}

/** The environment is the operator's; the secret goes to a file that only they read, never to the screen. */
async function handOverSecret(
  secret: string,
  target: ExternalTarget,
  { report }: RestoreOptions,
): Promise<void> {
  if (target.secret === secret) return
  await mkdir(target.folder, { recursive: true, mode: 0o711 })
  const file = path.join(target.folder, 'nextauth-secret')
  await writeFile(file, `${secret}\n`, { mode: 0o600 })
  report(say(target.secret ? 'secretDiffers' : 'secretKept', { file }))
}
