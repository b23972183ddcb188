import { setTimeout } from 'node:timers/promises'
import { openSession } from '@/lib/auth/session/mutations'
import { sessionCookie } from '@/lib/auth/session/session-cookie'
import { toUnpacked } from '@/lib/plan/packed-content'
import type { PlanContent } from '@/lib/plan/schema'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { createPlan, toContent } from '@/prisma/factories/plan'
import { startSupervisedSite } from './supervised-site'

/**
 * `npm run bench:kills [-- kills]`: kills the supervised web server of the production build again and again
 * while four people save drafts over HTTP without a pause. Prints how long nobody was served, and how many of the saves
 * that were acknowledged are missing. Exit code 1 when one is, or when it took longer than 10 s once.
 */
const kills = Number(process.argv[2] ?? 20)
const writers = 4

const site = await startSupervisedSite()

let open = true
let served = 0
const lastServed = () => served
try {
  const clinic = await createClinic()
  const { user } = await createMember({ clinicId: clinic.id })
  const token = await openSession(user.id, new Date())
  const cookie = `${sessionCookie(site.url).name}=${token}`
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
    await until(() => site.timesBack() === kill)
    const before = lastServed()
    await until(() => lastServed() >= before + 20)
    const killed = performance.now()
    site.kill()
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
  await site.stop()
}

/** Saves the draft again and again, and keeps what each acknowledged revision said. */
async function write(planId: string, cookie: string, acknowledged: Map<string, string>): Promise<void> {
  const address = `${site.url}/api/plans/${planId}`
  const headers = { cookie, origin: site.url, 'content-type': 'application/json' }
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

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await setTimeout(10)
}
