import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openSession } from '@/lib/auth/session/mutations'
import { sessionCookie } from '@/lib/auth/session/session-cookie'
import { build, isBuilt } from '@/lib/cli/start/ensure-build'
import { serve } from '@/lib/cli/start/serve'
import { type SupervisorEvent, supervise } from '@/lib/cli/start/supervise'
import { closeDatabase } from '@/lib/db/client'
import { prepareDatabase } from '@/lib/db/prepare'
import { findFreePort } from '@/lib/db/server'
import { startThrowAway } from '@/lib/db/testing/start-throw-away'
import { rereadEnvironment } from '@/lib/environment'
import { toUnpacked } from '@/lib/plan/packed-content'
import type { PlanContent } from '@/lib/plan/schema'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { closeOwnerDatabase, ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { toSiteVariables } from '../fixtures/site-variables'

/**
 * `npm run bench:kills [-- kills]`: kills the supervised web server of the production build again and again
 * while four people save drafts over HTTP without a pause. Prints how long nobody was served, and how many of the saves
 * that were acknowledged are missing. Exit code 1 when one is, or when it took longer than 10 s once.
 */
const kills = Number(process.argv[2] ?? 20)
const writers = 4

if (!(await isBuilt())) await build()
const database = await startThrowAway()
const data = await mkdtemp(path.join(tmpdir(), 'plinth-kills-'))
await prepareDatabase(database)
const port = await findFreePort()
const variables = toSiteVariables(database, data, port, database.nextauthSecret)
Object.assign(process.env, variables, { DATABASE_OWNER_URL: database.ownerUrl })
rereadEnvironment()
const site = { dev: false, host: '127.0.0.1', port, variables }

const events: SupervisorEvent[] = []
// Each kill stands for one after a long life, so that the pauses begin anew.
let lives = 0
const clock = {
  now: () => performance.now() + lives * 300_000,
  pause: (ms: number, signal: AbortSignal) => setTimeout(ms, undefined, { signal }).catch(() => undefined),
}
const watched = supervise(await serve(site), {
  start: (signal) => serve({ ...site, until: 'live', signal }),
  clock,
  onEvent: (event) => events.push(event),
})

let open = true
let served = 0
const lastServed = () => served
try {
  const clinic = await createClinic()
  const { user } = await createMember({ clinicId: clinic.id })
  const token = await openSession(user.id, new Date())
  const cookie = `${sessionCookie(variables.NEXTAUTH_URL).name}=${token}`
  const plans = await Promise.all(
    Array.from({ length: writers }, async () => {
      const patient = await createPatient({ clinicId: clinic.id })
      const content = toContent([{ id: 'a', slug: 'bridge' }])
      return createPlan({ clinicId: clinic.id, patientId: patient.id, userId: user.id, content })
    }),
  )
  const acknowledged = new Map<string, string>()
  const writing = plans.map(({ id }) => write(id, cookie, acknowledged))
  const away: number[] = []
  for (let kill = 0; kill < kills; kill += 1) {
    await until(() => events.filter(({ kind }) => kind === 'back').length === kill)
    const before = lastServed()
    await until(() => lastServed() >= before + 20)
    lives += 1
    const killed = performance.now()
    process.kill(findServer(), 'SIGKILL')
    await setTimeout(100)
    const dead = lastServed()
    await until(() => lastServed() > dead)
    away.push(performance.now() - killed)
  }
  open = false
  await Promise.all(writing)
  const rows = await ownerDatabase().planRevision.findMany({ where: { clinicId: clinic.id } })
  const kept = new Map(
    rows.map(({ planId, revision, content }) => [
      `${planId} ${revision}`,
      (toUnpacked(content) as PlanContent).title,
    ]),
  )
  const lost = [...acknowledged].filter(([key, title]) => kept.get(key) !== title).length
  const seconds = away.map((ms) => ms / 1000)
  const worst = Math.max(...seconds)
  const say = (name: string, value: string) => process.stdout.write(`${name.padEnd(30)}${value}\n`)
  say('kills', String(kills))
  say('saves acknowledged', String(acknowledged.size))
  say('of these lost', String(lost))
  say('serving again after, s', seconds.map((each) => each.toFixed(1)).join(' '))
  process.exitCode = lost === 0 && worst <= 10 ? 0 : 1
} finally {
  open = false
  await watched.stop()
  await closeDatabase()
  await closeOwnerDatabase()
  await database.stop()
  await rm(data, { recursive: true, force: true })
}

/** Saves the draft again and again, and keeps what each acknowledged revision said. */
async function write(planId: string, cookie: string, acknowledged: Map<string, string>): Promise<void> {
  const address = `http://localhost:${port}/api/plans/${planId}`
  const headers = { cookie, origin: `http://localhost:${port}`, 'content-type': 'application/json' }
  let revision = 1
  for (let n = 1; open; n += 1) {
    try {
      const content = { ...toContent([{ id: 'a', slug: 'bridge' }]), title: `Edit ${n}` }
      const body = JSON.stringify({ revision, content })
      const answer = await fetch(address, {
        method: 'PUT',
        headers,
        body,
        signal: AbortSignal.timeout(20_000),
      })
      const said = (await answer.json()) as { revision?: number; current?: { revision: number } }
      if (answer.ok && said.revision) {
        revision = said.revision
        acknowledged.set(`${planId} ${revision}`, content.title)
        served += 1
      } else if (said.current) revision = said.current.revision
    } catch {
      await setTimeout(50)
    }
  }
}

/** The process that serves: the only child of ours that runs the framework. */
function findServer(): number {
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], {
    encoding: 'utf8',
  })
  const line = children.split('\n').find((each) => /next/.test(each))
  if (!line) throw new Error('No server runs.')
  return Number(line.trim().split(/\s+/)[0])
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(10)
}
