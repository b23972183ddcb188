import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { toConnection } from './connection'
import { type EmbeddedServer, startEmbedded } from './embedded'
import { PlainError } from './plain-error'

let folder = ''
let server: EmbeddedServer | undefined

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plinth-embedded-'))
})

afterEach(async () => {
  await server?.stop()
  server = undefined
  await rm(folder, { recursive: true, force: true })
})

test('after kill -9 of the program the next start adopts the database, with every acknowledged write', async () => {
  const acknowledged = await writeUntilKilled()
  server = await startEmbedded(folder)
  expect(server.adopted).toBe(true)
  expect(await readBack(server)).toEqual(expect.arrayContaining(acknowledged))
})

test('after kill -9 of the database too, the next start brings it back with every acknowledged write', async () => {
  const acknowledged = await writeUntilKilled()
  const pid = Number((await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
  process.kill(pid, 'SIGKILL')
  server = await startEmbedded(folder)
  expect(server.adopted).toBe(false)
  expect(await readBack(server)).toEqual(expect.arrayContaining(acknowledged))
})

test('who comes second shares the server, and who leaves last stops it', async () => {
  const first = await startEmbedded(folder)
  server = await startEmbedded(folder)
  expect([first.adopted, server.adopted, server.port]).toEqual([false, true, first.port])
  await first.stop()
  expect(await readOne(server)).toBe(1)
  const { ownerUrl } = server
  await server.stop()
  server = undefined
  await expect(readOne({ ownerUrl })).rejects.toThrow(/ECONNREFUSED/)
})

test('a server that was killed is let go like any other', async () => {
  const killed = await startEmbedded(folder)
  const [pid] = (await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
  process.kill(Number(pid), 'SIGKILL')
  await killed.ended
  await killed.stop()
  server = await startEmbedded(folder)
  expect([server.adopted, await readOne(server)]).toEqual([false, 1])
})

test('two that start at the same moment on a new folder end up with one server', async () => {
  const [one, other] = await Promise.all([startEmbedded(folder), startEmbedded(folder)])
  expect(one.port).toBe(other.port)
  expect(one.appUrl).toBe(other.appUrl)
  await one.stop()
  await other.stop()
})

test('it listens on this machine alone, asks for the password, and keeps its secrets to itself', async () => {
  server = await startEmbedded(folder)
  const ask = async (sql: string) => {
    const client = new Client(toConnection(server?.ownerUrl ?? ''))
    await client.connect()
    return (await client.query(sql).finally(() => client.end())).rows[0]
  }
  expect(await ask('SHOW listen_addresses')).toEqual({ listen_addresses: '127.0.0.1' })
  expect(await ask('SHOW password_encryption')).toEqual({ password_encryption: 'scram-sha-256' })
  const wrong = { ...toConnection(server.appUrl), password: 'guess' }
  await expect(new Client(wrong).connect()).rejects.toThrow(/password authentication failed/)
  if (process.platform !== 'win32') {
    expect((await stat(path.join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600)
  }
})

test('it remembers its port, and takes another when that one is taken', async () => {
  const first = await startEmbedded(folder)
  await first.stop()
  const second = await startEmbedded(folder)
  expect(second.port).toBe(first.port)
  await second.stop()
  const squatter = await listen(first.port)
  server = await startEmbedded(folder)
  squatter.close()
  expect(server.port).not.toBe(first.port)
})

test('the app logs in as a role that row-level security binds', async () => {
  server = await startEmbedded(folder)
  const client = new Client(toConnection(server.appUrl))
  await client.connect()
  const { rows } = await client.query(
    'SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user',
  )
  await client.end()
  expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreatedb: false, rolcreaterole: false }])
})

test('a data folder that is a file is refused in one sentence', async () => {
  const file = path.join(folder, 'file')
  await writeFile(file, '')
  await expect(startEmbedded(file)).rejects.toThrow(PlainError)
  await expect(startEmbedded(file)).rejects.toThrow(/is not a folder.*PLINTH_DATA/)
})

test('damaged secrets are refused, not made anew: the old password is lost with them', async () => {
  await writeFile(path.join(folder, 'secrets.json'), '{')
  await expect(startEmbedded(folder)).rejects.toThrow(/secrets\.json is damaged/)
})

test('a database without its secrets is refused, and no new ones are made beside it', async () => {
  await (await startEmbedded(folder)).stop()
  await rm(path.join(folder, 'secrets.json'))
  await expect(startEmbedded(folder)).rejects.toThrow(/secrets\.json is missing/)
  await expect(stat(path.join(folder, 'secrets.json'))).rejects.toThrow(/ENOENT/)
})

test('secrets of another database are told, and no server is left running', async () => {
  await (await startEmbedded(folder)).stop()
  const file = path.join(folder, 'secrets.json')
  const secrets = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...secrets, ownerPassword: 'x'.repeat(40) }))
  await expect(startEmbedded(folder)).rejects.toThrow(/does not know the password/)
  await expect(stat(path.join(folder, 'postgres', 'postmaster.pid'))).rejects.toThrow(/ENOENT/)
})

test.runIf(process.getuid?.() === 0)('a copy that root made starts', async () => {
  await (await startEmbedded(folder)).stop()
  const copy = path.join(folder, 'copy')
  await cp(path.join(folder, 'postgres'), path.join(copy, 'postgres'), { recursive: true })
  await cp(path.join(folder, 'secrets.json'), path.join(copy, 'secrets.json'))
  expect((await stat(path.join(copy, 'postgres'))).uid).toBe(0)
  const copied = await startEmbedded(copy)
  expect(await readOne(copied)).toBe(1)
  await copied.stop()
})

/** Starts a program that writes, kills it in the middle, and returns what it had been told is kept. */
async function writeUntilKilled(): Promise<number[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'lib/db/testing/acknowledge.ts', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let told = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    told += text
  })
  const ended = new Promise((resolve) => child.on('close', resolve))
  const deadline = Date.now() + 45_000
  while (told.split('\n').length < 60 && Date.now() < deadline) await setTimeout(20)
  child.kill('SIGKILL')
  await ended
  const whole = told.slice(0, told.lastIndexOf('\n')).split('\n').map(Number)
  expect(whole.length).toBeGreaterThanOrEqual(50)
  return whole
}

async function readBack(from: { ownerUrl: string }): Promise<number[]> {
  const client = new Client(toConnection(from.ownerUrl))
  await client.connect()
  const { rows } = await client.query<{ n: number }>('SELECT n FROM acknowledged ORDER BY n')
  await client.end()
  return rows.map((row) => row.n)
}

async function readOne({ ownerUrl }: { ownerUrl: string }): Promise<number | undefined> {
  const client = new Client(toConnection(ownerUrl))
  await client.connect()
  const { rows } = await client.query<{ one: number }>('SELECT 1 AS one')
  await client.end()
  return rows[0]?.one
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const squatter = createServer()
    squatter.listen(port, '127.0.0.1', () => resolve(squatter))
  })
}
