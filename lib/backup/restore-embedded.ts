import { chmod, mkdir, readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { findBinaries } from '@/lib/db/binaries'
import { isAlive } from '@/lib/db/cluster'
import { startEmbedded } from '@/lib/db/embedded'
import { prepareDatabase } from '@/lib/db/prepare'
import { createSecrets } from '@/lib/db/secrets'
import { stopServer } from '@/lib/db/server'
import { findServerUser, giveTreeToServer } from '@/lib/db/server-user'
import { InputError } from '@/lib/errors'
import { mediaPlace, openMedia } from '@/lib/media/open-media'
import { loadBackup } from './load-backup'
import { type Backup, readBackup } from './read-backup'
import { type Restored, type RestoreOptions, requireKnown, toRestored } from './restored'
import { say } from './say'

const draftPrefix = 'restoring-'

/**
 * Brings a backup back into a data folder that is empty or missing, and brings its tables up to date. The file is
 * read whole before anything is touched; then all is made in a folder inside, and moved up when it is done. No server
 * runs afterwards, and the server's user owns all of it when we are root. Throws InputError, PlainError or
 * MigrationError; the folder is then as it was.
 */
export async function restoreEmbedded(
  file: string,
  folder: string,
  options: RestoreOptions,
  secretOfEnvironment?: string,
): Promise<Restored> {
  await requireEmpty(folder)
  options.report(say('reading'))
  const backup = await readBackup(file, options.passphrase, {}, options.signal)
  await requireKnown(file, backup)
  // Others may pass through, for the server's own user when we are root, but not look.
  const made = await mkdir(folder, { recursive: true, mode: 0o711 })
  await removeLeftovers(folder)
  const draft = path.join(folder, `${draftPrefix}${process.pid}`)
  try {
    await mkdir(draft, { mode: 0o711 })
    const migrated = await build(file, backup, draft, options)
    await moveUp(draft, folder)
    if (secretOfEnvironment !== undefined && secretOfEnvironment !== backup.secrets.nextauthSecret)
      options.report(say('secretDiffers', { file: path.join(folder, 'secrets.json') }))
    return toRestored(file, backup, migrated)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (made) await rm(made, { recursive: true, force: true })
    throw error
  }
}

async function build(
  file: string,
  backup: Backup,
  draft: string,
  options: RestoreOptions,
): Promise<string[]> {
  await createSecrets(draft, backup.secrets.nextauthSecret)
  options.report(say('database'))
  const server = await startEmbedded(draft)
  try {
    const media = openMedia(mediaPlace(path.join(draft, 'media')))
    await loadBackup(file, backup, { ownerUrl: server.ownerUrl, media }, options)
    options.report(say('migrating'))
    return await prepareDatabase(server)
  } finally {
    await server.stop()
  }
}

/** The database last: a folder that has it has everything. */
async function moveUp(draft: string, folder: string): Promise<void> {
  await rm(path.join(draft, 'port'), { force: true })
  const names = (await readdir(draft)).sort((a, b) => Number(a === 'postgres') - Number(b === 'postgres'))
  const user = await findServerUser([(await findBinaries()).root, path.join(folder, 'postgres')])
  await chmod(folder, 0o711)
  await giveTreeToServer(folder, user)
  for (const name of names) await rename(path.join(draft, name), path.join(folder, name))
  await rm(draft, { recursive: true })
}

/** A disk's own folder does not count, nor what a restore left that was killed. */
async function requireEmpty(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  const name = names.find((one) => one !== 'lost+found' && !isLeftover(one))
  if (name) throw new InputError(say('notEmpty', { folder, name }))
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter(isLeftover)) {
    const draft = path.join(folder, name)
    const cluster = path.join(draft, 'postgres')
    const binaries = await findBinaries()
    const user = await findServerUser([binaries.root, cluster])
    // Its server may have outlived the restore that was killed.
    await stopServer(cluster, { binaries, user, mode: 'immediate' }).catch(() => undefined)
    await rm(draft, { recursive: true, force: true })
  }
}

function isLeftover(name: string): boolean {
  return name.startsWith(draftPrefix) && !isAlive(Number(name.slice(draftPrefix.length)))
}
