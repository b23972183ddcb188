import { execFile } from 'node:child_process'
import { access, chown, constants, lchown, readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { said } from '@/lib/i18n/said'
import { PlainError } from './plain-error'

const run = promisify(execFile)

/** The user the server runs as: PostgreSQL refuses to run as root, so root lends it the user `postgres`. */
export type ServerUser = { uid: number; gid: number; pass?: Pass } | undefined

/** How it comes through folders that only root may enter. */
type Pass = { setpriv: string; capability: string }

/**
 * Finds, or as root makes, the user the server runs as; undefined means the user we are. Takes the folders the
 * server has to reach. Throws PlainError.
 */
export async function findServerUser(folders: readonly string[]): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return undefined
  const ids = (await findIds()) ?? (await addUser())
  const hidden = await findHidden(folders)
  return hidden ? { ...ids, pass: await requirePass(hidden) } : ids
}

/** Gives a path to the server's user; nothing to do when that is ourselves. */
export async function giveToServer(file: string, user: ServerUser): Promise<void> {
  if (user) await chown(file, user.uid, user.gid)
}

/** Gives a folder and all in it to the server's user; nothing to do when that is ourselves. */
export async function giveTreeToServer(folder: string, user: ServerUser): Promise<void> {
  if (!user) return
  await giveToServer(folder, user)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) await giveTreeToServer(file, user)
    else await lchown(file, user.uid, user.gid)
  }
}

/**
 * The program and its arguments as the server's user. A folder that only root may enter, such as /root, is entered
 * by the capability to search folders, which setpriv hands down; the server's own files stay its own.
 */
export function asServerUser(
  user: ServerUser,
  program: string,
  args: readonly string[],
): { program: string; args: string[]; ids: { uid?: number; gid?: number } } {
  if (!user) return { program, args: [...args], ids: {} }
  if (!user.pass) return { program, args: [...args], ids: { uid: user.uid, gid: user.gid } }
  const { setpriv, capability } = user.pass
  const flags = [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups']
  // no_setuid_fixup: otherwise access(2), with which PostgreSQL looks for its own programs, forgets the capability.
  const caps = ['--securebits=+no_setuid_fixup', `--inh-caps=+${capability}`, `--ambient-caps=+${capability}`]
  return { program: setpriv, args: [...flags, ...caps, program, ...args], ids: {} }
}

async function findIds(): Promise<{ uid: number; gid: number } | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])])
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  } catch {
    return undefined
  }
}

async function addUser(): Promise<{ uid: number; gid: number }> {
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    'postgres',
  ])
    .catch(() => run('adduser', ['-S', '-D', '-H', '-s', '/sbin/nologin', 'postgres']))
    .catch(() => undefined)
  const ids = await findIds()
  if (!ids) {
    throw new PlainError(said('machine.noServerUser'))
  }
  return ids
}

/** The first folder on the way to one of these that other users may not enter. */
async function findHidden(folders: readonly string[]): Promise<string | undefined> {
  const enterable = 0o001
  for (const folder of folders) {
    for (let step = path.dirname(folder); step !== path.dirname(step); step = path.dirname(step)) {
      const { mode } = await stat(step)
      if ((mode & enterable) === 0) return step
    }
  }
  return undefined
}

async function requirePass(hidden: string): Promise<Pass> {
  const setpriv = await findFile(['/usr/bin/setpriv', '/bin/setpriv'])
  const capability = await findCapability()
  if (setpriv && capability) return { setpriv, capability }
  throw new PlainError(said('machine.hidden', { folder: hidden }))
}

/** What lets root enter every folder; a container may have taken one of the two away. */
async function findCapability(): Promise<string | undefined> {
  const status = await readFile('/proc/self/status', 'utf8').catch(() => '')
  const effective = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)/m.exec(status)?.[1] ?? '0'}`)
  if (effective & 4n) return 'dac_read_search'
  return effective & 2n ? 'dac_override' : undefined
}

async function findFile(candidates: readonly string[]): Promise<string | undefined> {
  for (const file of candidates) {
    const usable = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (usable) return file
  }
}
