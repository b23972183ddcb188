import { Agent, get } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { closeDatabase } from '@/lib/db/client'
import { rereadEnvironment } from '@/lib/environment'
import { closeOwnerDatabase } from '@/prisma/factories/owner-database'
import startTestSite from '../fixtures/test-site'
import { fillClinic } from './fill-clinic'

/**
 * `npm run bench:overload [links]`: opens 1,200 links at the same moment on the production build, over HTTP. Whoever is
 * told to come back does so when they were told. Prints how often each status was answered, and how long people waited.
 */
const links = Number(process.argv[2] ?? 1200)
const agent = new Agent({ maxSockets: Number.POSITIVE_INFINITY })

type Answer = { status: number; retryAfter: number | null; ms: number; bytes: number }

const stop = await startTestSite()
try {
  rereadEnvironment()
  const { patients } = await fillClinic(process.env.DATABASE_OWNER_URL ?? '', links)
  await closeDatabase()
  await closeOwnerDatabase()
  const [warm] = patients
  for (let n = 0; n < 5; n += 1) await open(`/s/${warm?.token}`)
  const statuses: Record<string, number> = {}
  const waits: number[] = []
  const began = performance.now()
  const clinic = watchClinic()
  await Promise.all(
    patients.map(async ({ token }) => {
      const arrived = performance.now()
      for (;;) {
        const answer = await open(`/s/${token}`)
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
        if (answer.status === 200) waits.push(performance.now() - arrived)
        if (answer.status !== 503 || answer.retryAfter === null) return
        await setTimeout(answer.retryAfter * 1000)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  const signIns = await clinic.stop()
  const say = (name: string, value: string) => process.stdout.write(`${name.padEnd(30)}${value}\n`)
  say('links opened at once', String(links))
  for (const [status, count] of Object.entries(statuses)) say(`answers ${status}`, String(count))
  say('links served in the end', String(waits.length))
  say('all served after, s', seconds.toFixed(1))
  say('wait p50 and p95, s', [0.5, 0.95].map((share) => (at(waits, share) / 1000).toFixed(1)).join(' '))
  say(
    'sign-in page meanwhile, ms p95',
    `${at(
      signIns.map(({ ms }) => ms),
      0.95,
    ).toFixed(0)}`,
  )
  say('sign-in page meanwhile, not 200', String(signIns.filter(({ status }) => status !== 200).length))
  process.exitCode = Object.keys(statuses).every((status) => status === '200' || status === '503') ? 0 : 1
} finally {
  agent.destroy()
  await stop()
}

/** The other side of the program, asked once a second while the crowd is there. */
function watchClinic(): { stop(): Promise<Answer[]> } {
  let over = false
  const answers: Answer[] = []
  const watching = (async () => {
    while (!over) {
      answers.push(await open('/sign-in'))
      await setTimeout(1000)
    }
  })()
  return {
    stop: async () => {
      over = true
      await watching
      return answers
    },
  }
}

function open(path: string): Promise<Answer> {
  const url = new URL(path, `http://127.0.0.1:${process.env.PORT}`)
  const began = performance.now()
  return new Promise((resolve) => {
    const failed = () => resolve({ status: 0, retryAfter: null, ms: performance.now() - began, bytes: 0 })
    const headers = { accept: 'text/html', 'user-agent': 'Mozilla/5.0 (bench)' }
    get(url, { agent, headers }, (response) => {
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      response.on('error', failed)
      response.on('end', () => {
        const retryAfter = response.headers['retry-after']
        resolve({
          status: response.statusCode ?? 0,
          retryAfter: retryAfter ? Number(retryAfter) : null,
          ms: performance.now() - began,
          bytes,
        })
      })
    }).on('error', failed)
  })
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
