import { randomInt } from 'node:crypto'
import { readFile, realpath, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { said } from '@/lib/i18n/said'
import type { Binaries } from './binaries'
import { PlainError } from './plain-error'
import { runServerProgram, toPlainError } from './server-program'
import { giveToServer, type ServerUser } from './server-user'

export type ServerAccess = { cluster: string; user: string; password: string }

/** The port of the server that runs on this cluster already, or undefined. Another cluster's server is not ours. */
export async function findRunning({ cluster, user, password }: ServerAccess): Promise<number | undefined> {
  const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const port = Number(lines[3])
  if (!port) return undefined
  const client = new Client({
    host: '127.0.0.1',
    port,
    user,
    password,
    database: 'postgres',
    connectionTimeoutMillis: 3000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory')
    const theirs = rows[0]?.data_directory
    return theirs && (await realpath(theirs)) === (await realpath(cluster)) ? port : undefined
  } catch {
    return undefined
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Whether the server we have just started does not let its owner in: secrets of another database lie beside it. */
async function refusesPassword({ user, password }: ServerAccess, port: number): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user, password, database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return false
  } catch (error) {
    return (error as { code?: string }).code === '28P01'
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * Starts the server on the port it had last time, or on a free one, and remembers it beside the data.
 * Tries again for some seconds: after a kill the old server's processes may still be leaving, and another start may
 * have come first. Resolves to the port. Throws PlainError.
 */
export async function startServer(
  access: ServerAccess,
  { binaries, serverUser, folder }: { binaries: Binaries; serverUser: ServerUser; folder: string },
): Promise<number> {
  const deadline = Date.now() + 20_000
  for (;;) {
    const port = await choosePort(path.join(folder, 'port'))
    const failure = await tryStart(access.cluster, port, { binaries, serverUser })
    const running = await findRunning(access)
    if (running !== undefined) {
      const remembered = path.join(folder, 'port')
      await writeFile(remembered, `${running}\n`)
      await giveToServer(remembered, serverUser)
      return running
    }
    if (failure instanceof PlainError) throw failure
    if (failure === undefined && (await refusesPassword(access, port))) {
      await stopServer(access.cluster, { binaries, user: serverUser, mode: 'fast' })
      const file = path.join(folder, 'secrets.json')
      throw new PlainError(said('machine.secretsWrong', { folder: access.cluster, file }))
    }
    if (Date.now() > deadline) throw await explain(access.cluster, failure)
    await setTimeout(500)
  }
}

/** Stops the server and waits until it has gone; nothing to do when it does not run. */
export async function stopServer(
  cluster: string,
  { binaries, user, mode }: { binaries: Binaries; user: ServerUser; mode: 'fast' | 'immediate' },
): Promise<void> {
  await runServerProgram(user, binaries.pgCtl, ['stop', '-D', cluster, '-m', mode, '-w', '-t', '60']).catch(
    async (error: Error) => {
      if (/PID file .* does not exist|No such process|is not running/i.test(error.message)) return
      if (/does not shut down/.test(error.message) && (await isGone(cluster))) return
      throw error
    },
  )
}

/** A killed server that nobody has buried yet looks alive to pg_ctl, but listens no more. */
async function isGone(cluster: string): Promise<boolean> {
  const lines = (await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const port = Number(lines[3])
  return port > 0 && (await isFree(port))
}

async function tryStart(
  cluster: string,
  port: number,
  { binaries, serverUser }: { binaries: Binaries; serverUser: ServerUser },
): Promise<Error | undefined> {
  const log = path.join(cluster, 'server.log')
  // After a crash the server asks the disk to keep everything: in one call instead of one for each of a thousand files.
  const sync = process.platform === 'linux' ? ' -c recovery_init_sync_method=syncfs' : ''
  const args = ['start', '-D', cluster, '-l', log, '-o', `-p ${port}${sync}`, '-w', '-t', '60']
  try {
    await runServerProgram(serverUser, binaries.pgCtl, args)
    return undefined
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

async function explain(cluster: string, failure: Error | undefined): Promise<Error> {
  const log = await readFile(path.join(cluster, 'server.log'), 'utf8').catch(() => '')
  const last = log.trim().split('\n').slice(-8).join('\n')
  const plain = toPlainError(last)
  if (plain) return plain
  if (/lock file "postmaster.pid" already exists/.test(last)) {
    return new PlainError(said('machine.inUse', { folder: cluster }))
  }
  return new PlainError(said('machine.notStarted', { folder: cluster, log: last }), { cause: failure })
}

async function choosePort(file: string): Promise<number> {
  const last = Number(await readFile(file, 'utf8').catch(() => ''))
  if (last && (await isFree(last))) return last
  return findFreePort()
}

/** No system gives these to outgoing connections: Linux begins at 32,768, the others at 49,152. */
const servers = { from: 20_000, to: 32_000 }

/**
 * A port nobody listens on at 127.0.0.1 right now. What asks for it listens some seconds later: one that the system
 * chooses could by then be the near end of any connection of this machine.
 */
export async function findFreePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = randomInt(servers.from, servers.to)
    if (await isFree(port)) return port
  }
  throw new Error(`Between ${servers.from} and ${servers.to} no port is free.`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
