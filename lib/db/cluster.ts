import { randomBytes } from 'node:crypto'
import { access, appendFile, mkdir, readdir, rename, rm, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { said } from '@/lib/i18n/said'
import type { Binaries } from './binaries'
import { PlainError } from './plain-error'
import { runServerProgram } from './server-program'
import { giveToServer, type ServerUser } from './server-user'

export const ownerRole = 'plinth_owner'

const megabyte = 1_048_576
const roomForNew = 250
const roomForOld = 40

/**
 * Makes sure that the folder holds a database cluster. A new one is made beside and renamed into place, so that an
 * interrupted first start leaves nothing half made. `again`: one that is there is not asked how full its disk is.
 * Throws PlainError.
 */
export async function ensureCluster(
  cluster: string,
  password: string,
  {
    binaries,
    user,
    throwAway,
    again = false,
  }: { binaries: Binaries; user: ServerUser; throwAway: boolean; again?: boolean },
): Promise<void> {
  const exists = await access(path.join(cluster, 'PG_VERSION')).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT',
  )
  if (exists && again) return
  await requireRoom(path.dirname(cluster), exists ? roomForOld : roomForNew)
  if (exists) return
  await removeLeftovers(cluster)
  const draft = `${cluster}.new-${randomBytes(4).toString('hex')}-${process.pid}`
  await mkdir(draft, { mode: 0o700 })
  await giveToServer(draft, user)
  try {
    await initialize(draft, password, { binaries, user })
    await appendFile(path.join(draft, 'postgresql.conf'), toSettings(throwAway))
    await rename(draft, cluster).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

async function initialize(
  draft: string,
  password: string,
  { binaries, user }: { binaries: Binaries; user: ServerUser },
): Promise<void> {
  const passwordFile = path.join(path.dirname(draft), `password-${randomBytes(6).toString('hex')}`)
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
  await giveToServer(passwordFile, user)
  try {
    await runServerProgram(user, binaries.initdb, [
      `--pgdata=${draft}`,
      `--username=${ownerRole}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      // Names sort as people expect ("van Dijk" beside "Vance"), and alike on every operating system.
      '--locale-provider=icu',
      '--icu-locale=und',
    ])
  } finally {
    await rm(passwordFile, { force: true })
  }
}

/** A throw-away cluster of a test run need not survive a power cut, so it does not wait for the disk. */
function toSettings(throwAway: boolean): string {
  const lines = ["listen_addresses = '127.0.0.1'", "unix_socket_directories = ''", 'max_connections = 100']
  if (throwAway) lines.push('fsync = off', 'synchronous_commit = off', 'full_page_writes = off')
  return `\n# Plinth\n${lines.join('\n')}\n`
}

async function requireRoom(folder: string, needed: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const free = Math.floor((bavail * bsize) / megabyte)
  if (free < needed) {
    throw new PlainError(said('machine.noRoom', { folder, free, needed }))
  }
}

async function removeLeftovers(cluster: string): Promise<void> {
  const folder = path.dirname(cluster)
  const drafts = (await readdir(folder)).filter((name) => name.startsWith(`${path.basename(cluster)}.new-`))
  for (const name of drafts) {
    const owner = Number(name.slice(name.lastIndexOf('-') + 1))
    if (!isAlive(owner)) await rm(path.join(folder, name), { recursive: true, force: true })
  }
}

/** Whether a process with this id runs, ours or another's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
