import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { closeDatabase } from '@/lib/db/client'
import { withDatabase } from '@/lib/db/connection'
import { prepareDatabase } from '@/lib/db/prepare'
import { startThrowAway } from '@/lib/db/testing/start-throw-away'
import { rereadEnvironment } from '@/lib/environment'
import { closeOwnerDatabase } from '@/prisma/factories/owner-database'
import { acts, any } from './clinic-acts'
import { countPages } from './count-pages'
import { fillClinic } from './fill-clinic'

/**
 * `npm run bench:scale -- [small] [large] [--only search]`: what people do, in a clinic of 1,000 patients and in one of
 * 20,000 (1 million check-ins, 300,000 events), on a database of its own. Prints the median and the 95th percentile of both and how much the
 * second grows, and the same of the database's pages that one act and what it needs read, whatever else the machine does.
 * The functions that pages and handlers call are measured, against the database; drawing the page is not.
 * `--only` measures the acts whose names begin so.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' } },
})
const [small = 1000, large = 20_000] = positionals.map(Number)
const chosen = Object.entries(acts).filter(([name]) => name.startsWith(values.only))
const rounds = 6
const each = 20
const warm = 4

const server = await startThrowAway()
const data = await mkdtemp(path.join(tmpdir(), 'plinth-bench-'))
Object.assign(process.env, {
  PLINTH_EMBEDDED: '1',
  PLINTH_DATA: data,
  PLINTH_LOG_LEVEL: 'warn',
  NEXTAUTH_SECRET: server.nextauthSecret,
  NEXTAUTH_URL: 'http://localhost:3000',
})
try {
  const clinics = [await make('small', small), await make('large', large)]
  const times = clinics.map(() => new Map(chosen.map(([name]) => [name, [] as number[]])))
  // In turns, so that what else the machine does falls on both alike.
  for (let round = 0; round < rounds; round += 1)
    for (const [n, clinic] of clinics.entries()) await measure(clinic, times[n] ?? new Map())
  const pages: Map<string, number>[] = []
  for (const clinic of clinics) pages.push(await readPages(clinic))
  report(times, pages)
} finally {
  await closeDatabase()
  await closeOwnerDatabase()
  await server.stop()
  await rm(data, { recursive: true, force: true })
}

async function make(name: string, patients: number) {
  const owner = new Client({ connectionString: server.ownerUrl })
  await owner.connect()
  await owner.query(`CREATE DATABASE ${name}`)
  await owner.end()
  const urls = { ownerUrl: withDatabase(server.ownerUrl, name), appUrl: withDatabase(server.appUrl, name) }
  await prepareDatabase(urls)
  await enter(urls)
  const began = performance.now()
  const filled = await fillClinic(urls.ownerUrl, patients)
  const seconds = Math.round((performance.now() - began) / 1000)
  process.stderr.write(`${patients} patients in ${seconds} s\n`)
  return { name, urls, filled }
}

async function enter({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }): Promise<void> {
  await closeDatabase()
  await closeOwnerDatabase()
  process.env.DATABASE_URL = appUrl
  process.env.DATABASE_OWNER_URL = ownerUrl
  rereadEnvironment()
}

async function measure(
  { urls, filled }: Awaited<ReturnType<typeof make>>,
  times: Map<string, number[]>,
): Promise<void> {
  await enter(urls)
  for (const [name, act] of chosen) {
    for (let turn = 0; turn < warm + each; turn += 1) {
      const run = await act(filled, any(filled.patients))
      const began = performance.now()
      await run()
      if (turn >= warm) times.get(name)?.push(performance.now() - began)
    }
  }
}

async function readPages({ name, urls, filled }: Awaited<ReturnType<typeof make>>) {
  await enter(urls)
  const pages = new Map<string, number>()
  for (const [act, start] of chosen) {
    const run = async () => (await start(filled, any(filled.patients)))()
    for (let turn = 0; turn < warm; turn += 1) await run()
    pages.set(act, await countPages(name, { readUrl: server.ownerUrl, runs: each * 3, run }))
  }
  return pages
}

function report([few, many]: Map<string, number[]>[], pages: Map<string, number>[]): void {
  const cell = (value: number) => value.toFixed(1).padStart(9)
  const row = (name: string, cells: string[]) => process.stdout.write(`${name.padEnd(22)}${cells.join('')}\n`)
  const head = ['p50 small', 'large', 'ratio', 'p95 small', 'large', 'ratio', 'pages', 'large', 'ratio']
  row(
    'ms',
    head.map((text) => text.padStart(10)),
  )
  for (const [name] of chosen) {
    const at = (share: number) => [few, many].map((times) => percentile(times?.get(name) ?? [], share))
    const cells = [0.5, 0.95].flatMap((share) => {
      const [before = 0, after = 0] = at(share)
      return [cell(before), cell(after), (after / before).toFixed(2).padStart(10)]
    })
    const [before = 0, after = 0] = pages.map((read) => read.get(name))
    cells.push(before.toFixed(0), after.toFixed(0), (after / before).toFixed(2))
    row(
      name,
      cells.map((text) => text.padStart(10)),
    )
  }
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
