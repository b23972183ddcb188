import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findBinaries } from '../binaries'
import { isAlive } from '../cluster'
import { type EmbeddedServer, startEmbedded } from '../embedded'
import { stopServer } from '../server'
import { findServerUser } from '../server-user'

const prefix = 'plinth-throw-away-'

/**
 * A database server of its own for one run of tests or one tool, gone when it is stopped. Clears away first what runs
 * that were killed have left behind: the folder's name tells the process it belonged to.
 */
export async function startThrowAway(): Promise<EmbeddedServer> {
  const folder = tmpdir()
  const left = (await readdir(folder)).filter((name) => name.startsWith(prefix) && !isAlive(toOwner(name)))
  for (const name of left) await clearAway(path.join(folder, name)).catch(() => undefined)
  const own = await mkdtemp(path.join(folder, `${prefix}${process.pid}-`))
  // Others may pass through: as root, the server runs as a user of its own.
  await chmod(own, 0o711)
  return startEmbedded(own, { throwAway: true })
}

function toOwner(name: string): number {
  return Number.parseInt(name.slice(prefix.length), 10)
}

async function clearAway(folder: string): Promise<void> {
  const binaries = await findBinaries()
  const cluster = path.join(folder, 'postgres')
  const user = await findServerUser([binaries.root, cluster])
  await stopServer(cluster, { binaries, user, mode: 'immediate' })
  await rm(folder, { recursive: true, force: true })
}
