import { access, constants, mkdir, realpath, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Client } from 'pg'
import { said } from '@/lib/i18n/said'
import { ensureAppRole } from './app-role'
import { type Binaries, findBinaries } from './binaries'
import { ensureCluster, ownerRole } from './cluster'
import { PlainError } from './plain-error'
import { loadSecrets, type Secrets } from './secrets'
import { findRunning, startServer, stopServer } from './server'
import { findServerUser, giveTreeToServer, type ServerUser } from './server-user'

const embeddedDatabase = 'plinth'
const appRole = 'plinth_app'
/** Held, shared, by every process that uses the server: the last one to leave stops it. */
const usersLock = 727_001
const makingLock = 727_003

export type EmbeddedServer = {
  /** True when it ran already, after a crash or for another process. */
  adopted: boolean
  port: number
  ownerUrl: string
  appUrl: string
  nextauthSecret: string
  /** Resolves when the connection that holds the server is gone: the server died, or was let go. */
  ended: Promise<void>
  /** Takes a lock for as long as this holds the server; false when another process has it. */
  lock(key: number): Promise<boolean>
  /** Lets go of the server, and stops it when nobody else uses it. */
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL server of a data folder, or adopts the one that runs there, and makes its database and the
 * app's role. It listens on 127.0.0.1 alone. `throwAway` is for tests: it does not wait for the disk, and stopping
 * removes the folder. `again` is for a server that died: one that only reads is better than none, so a disk that is
 * nearly full does not refuse it. Throws PlainError.
 */
export async function startEmbedded(
  directory: string,
  { throwAway = false, again = false }: { throwAway?: boolean; again?: boolean } = {},
): Promise<EmbeddedServer> {
  const folder = await requireFolder(directory)
  const binaries = await findBinaries()
  const cluster = path.join(folder, 'postgres')
  const user = await findServerUser([binaries.root, cluster])
  await requireSecrets(folder, cluster)
  const secrets = await loadSecrets(folder)
  await takeBackFromRoot(cluster, user)
  await ensureCluster(cluster, secrets.ownerPassword, { binaries, user, throwAway, again })
  const access = { cluster, user: ownerRole, password: secrets.ownerPassword }
  const running = await findRunning(access)
  const port = running ?? (await startServer(access, { binaries, serverUser: user, folder }))
  const ownerUrl = toUrl(port, ownerRole, secrets.ownerPassword)
  const { holder, ended } = await ensureDatabase(port, secrets)
    .then(() => holdServer(ownerUrl))
    .catch(async (error: unknown) => {
      if (running === undefined) await stopServer(cluster, { binaries, user, mode: 'fast' })
      throw error
    })
  return {
    adopted: running !== undefined,
    port,
    ownerUrl,
    appUrl: toUrl(port, appRole, secrets.appPassword),
    nextauthSecret: secrets.nextauthSecret,
    ended,
    lock: async (key) => {
      const { rows } = await holder.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [key])
      return rows[0]?.free === true
    },
    stop: () => leaveServer(holder, { cluster, folder, binaries, user, throwAway }),
  }
}

async function requireFolder(directory: string): Promise<string> {
  try {
    // Others may pass through, for the server's own user when we are root, but not look.
    await mkdir(directory, { recursive: true, mode: 0o711 })
    await access(directory, constants.W_OK | constants.X_OK)
    return await realpath(directory)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const reason =
      code === 'ENOSPC' ? 'full' : code === 'ENOTDIR' || code === 'EEXIST' ? 'noFolder' : 'refused'
    throw new PlainError(said(`machine.folder.${reason}`, { folder: directory }), { cause: error })
  }
}

/** A database whose passwords are gone opens for nobody: new ones beside it would only hide what is missing. */
async function requireSecrets(folder: string, cluster: string): Promise<void> {
  if (!(await exists(path.join(cluster, 'PG_VERSION')))) return
  const file = path.join(folder, 'secrets.json')
  if (await exists(file)) return
  throw new PlainError(said('machine.secretsMissing', { file }))
}

/** A copy that root made belongs to root, under whom PostgreSQL does not run; no server can be running on it. */
async function takeBackFromRoot(cluster: string, user: ServerUser): Promise<void> {
  if (!user || !(await exists(cluster))) return
  if ((await stat(cluster)).uid === 0) await giveTreeToServer(cluster, user)
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
}

function toUrl(port: number, role: string, password: string): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@127.0.0.1:${port}/${embeddedDatabase}`
}

/** Two who start at once wait here for one another. */
async function ensureDatabase(port: number, { ownerPassword, appPassword }: Secrets): Promise<void> {
  const owner = { user: ownerRole, password: ownerPassword }
  const client = new Client({ host: '127.0.0.1', port, ...owner, database: 'postgres' })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [makingLock])
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      embeddedDatabase,
    ])
    if (rowCount === 0) await client.query(`CREATE DATABASE ${embeddedDatabase}`)
    await ensureAppRole(client, appRole, appPassword)
  } finally {
    await client.end()
  }
}

async function holdServer(ownerUrl: string): Promise<{ holder: Client; ended: Promise<void> }> {
  const holder = new Client({ connectionString: ownerUrl, application_name: 'plinth', keepAlive: true })
  // Should the server die, `ended` tells; a lost connection alone must not end the process.
  holder.on('error', () => undefined)
  const ended = new Promise<void>((resolve) => holder.once('end', () => resolve()))
  await holder.connect()
  await holder.query('SELECT pg_advisory_lock_shared($1)', [usersLock])
  return { holder, ended }
}

type Leaving = { cluster: string; folder: string; binaries: Binaries; user: ServerUser; throwAway: boolean }

async function leaveServer(
  holder: Client,
  { cluster, folder, binaries, user, throwAway }: Leaving,
): Promise<void> {
  const lastOne = await holder
    .query('SELECT pg_advisory_unlock_shared($1)', [usersLock])
    .then(() => holder.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [usersLock]))
    .then(
      ({ rows }) => rows[0]?.free === true,
      () => true,
    )
  await holder.end().catch(() => undefined)
  if (lastOne || throwAway)
    await stopServer(cluster, { binaries, user, mode: throwAway ? 'immediate' : 'fast' })
  if (throwAway) await rm(folder, { recursive: true, force: true })
}
