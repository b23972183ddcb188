import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { type Browser, chromium } from '@playwright/test'
import { closeDatabase } from '@/lib/db/client'
import { rereadEnvironment } from '@/lib/environment'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { closeOwnerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { measureFirstView } from '../fixtures/first-view'
import { toFiveExercises } from '../fixtures/five-exercises'
import { sharePlan } from '../fixtures/shared-plan'
import startTestSite from '../fixtures/test-site'
import { fillClinic } from './fill-clinic'
import { compare, median } from './paired-cpu'

/**
 * `npm run bench:share`: what a patient's page costs on the production build. Its first view in bytes and requests; the
 * server's own CPU time for an open, over that for an answer the framework made beforehand; how many are opened a second
 * over 64 connections; and until when it is usable on a weak phone and network, over the lightest page of the framework.
 */
const links = 200
const rounds = 9
const each = 150
const atOnce = 64
const seconds = 10
const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
const ticksPerSecond = 100
let server = 0

const stop = await startTestSite()
const browser = await chromium.launch({
  executablePath: process.env.PW_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
try {
  rereadEnvironment()
  const origin = process.env.NEXTAUTH_URL ?? ''
  const { patients } = await fillClinic(process.env.DATABASE_OWNER_URL ?? '', links)
  const five = await shareFive()
  await closeDatabase()
  await closeOwnerDatabase()
  const view = await measureFirstView(await openPhone(browser, origin), five)
  tell('first view, bytes', view.bytes, 180_000)
  tell('first view, requests', view.requests, 12)
  tell('script, bytes in brotli', view.script, 120_000)
  const paths = patients.map(({ token }) => `/s/${token}`)
  await ask(paths)
  await measureCpu({
    open: paths,
    prerendered: ['/icon.svg'],
    'sign-in': ['/sign-in'],
    health: ['/api/health/live'],
  })
  await measureRate(paths)
  await measureWait(browser, origin, { link: five, signIn: '/sign-in' })
} finally {
  await browser.close()
  agent.destroy()
  await stop()
}

async function shareFive(): Promise<string> {
  const clinic = await createClinic()
  const therapist = await createMember({ clinicId: clinic.id })
  const patient = await createPatient({ clinicId: clinic.id, memberId: therapist.member.id })
  return (await sharePlan({ clinic, patient, therapist, content: toFiveExercises() })).path
}

/** The server's CPU milliseconds for a request of each kind, in shuffled rounds. */
async function measureCpu(kinds: Record<string, readonly string[]>): Promise<void> {
  const spent: Record<string, number[]> = {}
  for (let round = -2; round < rounds; round += 1)
    for (const [kind, paths] of Object.entries(kinds).sort(() => Math.random() - 0.5)) {
      const before = readCpuMs()
      await ask(
        Array.from({ length: each }, (_, n) => paths[n % paths.length] ?? ''),
        8,
      )
      if (round >= 0) spent[kind] = [...(spent[kind] ?? []), (readCpuMs() - before) / each]
    }
  for (const [kind, values] of Object.entries(spent)) say(`CPU of ${kind}, ms`, median(values).toFixed(2))
  const { median: ratio, low, high } = compare(spent.open ?? [], spent.prerendered ?? [])
  tell(`CPU of an open ÷ prerendered (${low.toFixed(2)}–${high.toFixed(2)})`, ratio, 1.5)
}

async function measureRate(paths: readonly string[]): Promise<void> {
  const until = performance.now() + seconds * 1000
  const statuses: Record<number, number> = {}
  let n = 0
  const run = async () => {
    while (performance.now() < until) {
      n += 1
      const status = await open(paths[n % paths.length] ?? '')
      statuses[status] = (statuses[status] ?? 0) + 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, run))
  say('answers', JSON.stringify(statuses))
  tell(`opens a second over ${atOnce} connections`, (statuses[200] ?? 0) / seconds, 400, 'least')
}

/** 400 kbit/s with 400 ms to and fro, as slow 3G is usually taken, and a processor four times as slow. */
async function measureWait(on: Browser, origin: string, paths: Record<string, string>): Promise<void> {
  const waits: Record<string, number[]> = {}
  for (let round = 0; round < 3; round += 1)
    for (const [name, path] of Object.entries(paths)) {
      const page = await openPhone(on, origin)
      const client = await page.context().newCDPSession(page)
      await client.send('Network.enable')
      await client.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 400,
        downloadThroughput: 50_000,
        uploadThroughput: 50_000,
      })
      await client.send('Emulation.setCPUThrottlingRate', { rate: 4 })
      const began = performance.now()
      await page.goto(path, { waitUntil: 'commit' })
      // What the server wrote is taken over.
      await page.waitForFunction(
        () =>
          performance.getEntriesByName('alive').length > 0 ||
          Object.keys(document.querySelector('form') ?? {}).some((key) => key.startsWith('__reactProps')),
      )
      waits[name] = [...(waits[name] ?? []), (performance.now() - began) / 1000]
      await page.context().close()
    }
  const [link, signIn] = [median(waits.link ?? []), median(waits.signIn ?? [])]
  tell('usable on slow 3G and 4× CPU, s', link, 4)
  tell('… ÷ sign-in', link / signIn, 1.5)
}

async function openPhone(on: Browser, baseURL: string) {
  const context = await on.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, baseURL })
  return context.newPage()
}

async function ask(paths: readonly string[], width = 8): Promise<void> {
  const waiting = [...paths]
  const run = async () => {
    for (let path = waiting.shift(); path; path = waiting.shift()) await open(path)
  }
  await Promise.all(Array.from({ length: width }, run))
}

function open(path: string): Promise<number> {
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip', 'user-agent': 'Mozilla/5.0 (bench)' }
  return new Promise((resolve) => {
    get({ port: process.env.PORT, host: '127.0.0.1', path, agent, headers }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode ?? 0))
      response.on('error', () => resolve(0))
    }).on('error', () => resolve(0))
  })
}

/** User and system time of the process that serves, all its threads together. */
function readCpuMs(): number {
  const stat = readFileSync(`/proc/${findServer()}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) / ticksPerSecond) * 1000
}

function findServer(): number {
  if (server) return server
  const own = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], { encoding: 'utf8' })
  const line = own.split('\n').find((one) => /next/.test(one))
  server = Number(line?.trim().split(/\s+/)[0])
  return server
}

function say(name: string, value: string): void {
  process.stdout.write(`${name.padEnd(48)}${value}\n`)
}

function tell(name: string, value: number, goal: number, kind: 'most' | 'least' = 'most'): void {
  const reached = kind === 'most' ? value <= goal : value >= goal
  const text = Number.isInteger(value) ? String(value) : value.toFixed(2)
  say(name, `${text}, goal ${kind === 'most' ? '≤' : '≥'} ${goal}: ${reached ? 'reached' : 'MISSED'}`)
  if (!reached) process.exitCode = 1
}
