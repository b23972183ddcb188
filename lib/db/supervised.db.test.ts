import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { type SupervisorEvent, supervise } from '@/lib/cli/start/supervise'
import { OutageError } from '@/lib/errors'
import { toOutage } from '@/lib/outage'
import { openDatabase } from './client'
import { type EmbeddedServer, startEmbedded } from './embedded'

const kills = 20
const folder = await mkdtemp(path.join(tmpdir(), 'plinth-supervised-'))
let watched: { stop(): Promise<void> } | undefined

afterAll(async () => {
  await watched?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Writes rows through the app's own client without end, and keeps what the database has acknowledged. */
async function openWriter(server: EmbeddedServer) {
  const client = openDatabase(server.ownerUrl)
  await client.$executeRaw`CREATE TABLE acknowledged (n int PRIMARY KEY)`
  const acknowledged: number[] = []
  const faults: unknown[] = []
  let open = true
  const writing = (async () => {
    for (let n = 1; open; n += 1) {
      try {
        await client.$executeRaw`INSERT INTO acknowledged VALUES (${n})`
        acknowledged.push(n)
      } catch (error) {
        faults.push(error)
        await setTimeout(20)
      }
    }
  })()
  const close = async () => {
    open = false
    await writing
    const rows = await client.$queryRaw<{ n: number }[]>`SELECT n FROM acknowledged`
    await client.$disconnect()
    return new Set(rows.map(({ n }) => n))
  }
  return { acknowledged, faults, close }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(10)
}

test('killed again and again under a writer, the server is back each time and no acknowledged row is lost', async () => {
  const first = await startEmbedded(folder)
  const events: SupervisorEvent[] = []
  const ports = new Set([first.port])
  let slowestStart = 0
  const start = async () => {
    const began = performance.now()
    const server = await startEmbedded(folder, { again: true })
    slowestStart = Math.max(slowestStart, (performance.now() - began) / 1000)
    ports.add(server.port)
    return server
  }
  // Each kill stands for one after a long life, so the pauses begin anew and the clock's own are measured.
  let lives = 0
  const clock = {
    now: () => performance.now() + lives * 300_000,
    pause: (ms: number, signal: AbortSignal) => setTimeout(ms, undefined, { signal }).catch(() => undefined),
  }
  watched = supervise(first, { start, clock, onEvent: (event) => events.push(event) })
  const writer = await openWriter(first)
  const backs = () => events.filter((event) => event.kind === 'back')
  for (let kill = 0; kill < kills; kill += 1) {
    const before = writer.acknowledged.length
    await until(() => writer.acknowledged.length >= before + 10)
    lives += 1
    process.kill(await postmaster(), 'SIGKILL')
    await until(() => backs().length > kill)
  }
  // The same client that was there at the first kill: nobody started anything anew around it.
  const before = writer.acknowledged.length
  await until(() => writer.acknowledged.length >= before + 10)
  const stored = await writer.close()
  const seconds = backs().map(({ awayMs }) => Number((awayMs / 1000).toFixed(1)))
  const told = `${kills} kills, ${writer.acknowledged.length} acknowledged rows, away for ${seconds.join(', ')} s`
  process.stdout.write(`${told}\n`)
  expect(backs()).toHaveLength(kills)
  // Ten seconds beside what PostgreSQL itself needs to start on this machine.
  expect(Math.max(...seconds) - slowestStart, told).toBeLessThanOrEqual(10)
  expect(writer.acknowledged.filter((n) => !stored.has(n))).toEqual([])
  expect([...ports]).toEqual([first.port])
  expect(writer.faults.length).toBeGreaterThan(0)
  const unknown = writer.faults.filter((fault) => !(toOutage(fault) instanceof OutageError))
  expect([...new Set(unknown.map(String))]).toEqual([])
})

async function postmaster(): Promise<number> {
  const [pid] = (await readFile(path.join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
  return Number(pid)
}
