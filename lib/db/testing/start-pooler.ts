import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { toConnection } from '../connection'
import { findFreePort } from '../server'

const program = 'pgbouncer'

/** Whether PgBouncer is installed here (Debian: apt-get install pgbouncer). */
export function hasPooler(): boolean {
  return spawnSync(program, ['--version']).status === 0
}

/**
 * PgBouncer before a database, in transaction mode and with so many connections to it: each transaction may come to
 * another one. Takes the app's address; answers the address to use instead.
 */
export async function startPooler(
  appUrl: string,
  connections: number,
): Promise<{ url: string; stop(): Promise<void> }> {
  const { host, port, user, password, database } = toConnection(appUrl)
  const folder = await mkdtemp(path.join(tmpdir(), 'plinth-pooler-'))
  await chmod(folder, 0o755)
  const listens = await findFreePort()
  await writeFile(path.join(folder, 'users'), `"${user}" "${password}"\n`)
  await writeFile(
    path.join(folder, 'pooler.ini'),
    `[databases]
${database} = host=${host} port=${port} user=${user}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${listens}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${path.join(folder, 'users')}
pool_mode = transaction
default_pool_size = ${connections}
`,
  )
  // It refuses to run as root.
  const asUser = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
  const child = spawn(program, [...asUser, path.join(folder, 'pooler.ini')], { stdio: 'ignore' })
  const url = new URL(appUrl)
  url.host = `127.0.0.1:${listens}`
  await untilUp(url.href, child)
  return {
    url: url.href,
    stop: async () => {
      child.kill('SIGINT')
      await new Promise((resolve) => child.once('exit', resolve))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function untilUp(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (child.exitCode !== null) break
    const client = new Client(toConnection(url))
    client.on('error', () => undefined)
    const up = await client.connect().then(
      () => true,
      () => false,
    )
    await client.end().catch(() => undefined)
    if (up) return
    await setTimeout(100)
  }
  child.kill()
  throw new Error('PgBouncer did not come up.')
}
