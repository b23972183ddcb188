import { randomUUID } from 'node:crypto'
import type { PlanContent } from '@/lib/plan/schema'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { ask, askRoute } from './attack/ask'
import { Tally } from './attack/tally'
import { toHipContent } from './fixtures/hip-plan'
import { expect, test } from './fixtures/journey'
import { sharePlan } from './fixtures/shared-plan'
import { createWorld } from './fuzz/world'

// Hundreds of requests, one after another.
test.describe.configure({ timeout: 300_000 })

test('what is searched for stays a text, and what is sent beside the fields goes nowhere', async () => {
  const tally = new Tally('SQL injection; mass assignment')
  const [ours, theirs] = [await createWorld(), await createWorld()]
  const cookie = await ours.signIn('owner')
  const before = await theirs.snapshot()
  for (const search of [
    `%' OR '1'='1`,
    `'; DROP TABLE patient; --`,
    '%',
    '_',
    `\\`,
    `Brandt' UNION SELECT`,
  ]) {
    const answer = await askRoute('POST /api/patients/search', ours, { cookie, body: { search } })
    const foreign = answer.text.includes(theirs.params.patientId ?? '')
    tally.note(`search ${search}`, answer.status === 200 && !foreign, answer)
  }
  const beside = {
    id: randomUUID(),
    clinicId: theirs.clinicId,
    archivedAt: '2026-01-01',
    createdAt: '1990-01-01',
    role: 'owner',
  }
  for (const name of [
    'PUT /api/plans/[planId]',
    'POST /api/plans/[planId]/publish',
    'PUT /api/patients/[patientId]/facts',
    'POST /api/plans',
    'POST /api/s/[token]/check-ins',
  ]) {
    const answer = await askRoute(name, ours, { cookie, body: { ...ours.bodies[name], ...beside } })
    const rows = await ownerDatabase().patient.findMany({ where: { clinicId: ours.clinicId } })
    const kept = rows.every(
      (row) => row.id !== beside.id && row.archivedAt === null && row.createdAt.getFullYear() > 1990,
    )
    tally.note(name, answer.status < 500 && kept, answer)
  }
  expect(await theirs.snapshot()).toEqual(before)
  tally.say()
  expect(tally.fell).toEqual([])
})

test('signing in leads to no other site', async () => {
  const tally = new Tally('open redirect')
  const cookie = await (await createWorld()).signIn('owner')
  const origin = process.env.NEXTAUTH_URL ?? ''
  const ways = [
    '//e.example',
    '///e.example',
    '/\\e.example',
    '/.//e.example/x',
    '/x/..//e.example',
    '/%2e//e.example',
    'https://e.example',
    'javascript:alert(1)',
    '/\t/e.example',
    '/@e.example',
    'e.example',
  ]
  for (const next of ways) {
    const answer = await ask('GET', `/sign-in?next=${encodeURIComponent(next)}`, { cookie })
    const location = String(answer.headers.location)
    tally.note(next, answer.status === 307 && new URL(location, origin).origin === origin, answer)
  }
  tally.say()
  expect(tally.fell).toEqual([])
})

test('hostile text is shown as text, on every page and on paper', async ({
  page,
  signInAs,
  clinic,
  patient,
  therapist,
}) => {
  const tally = new Tally('hostile text in every field: pages and PDF')
  const text = `"><img src=x onerror="window.hit=1"><script>window.hit=1</script>{{7*7}}`
  const content = toHostileContent(text)
  await ownerDatabase().clinic.update({ where: { id: clinic.id }, data: { name: text, address: text } })
  const named = { ...patient, firstName: text.slice(0, 60), lastName: text.slice(0, 60) }
  const names = { firstName: named.firstName, lastName: named.lastName, recordNumber: text.slice(0, 40) }
  await ownerDatabase().patient.update({
    where: { clinicId_id: { clinicId: clinic.id, id: patient.id } },
    data: names,
  })
  const shared = await sharePlan({ clinic: { ...clinic, name: text }, patient: named, therapist, content })
  const { user } = await signInAs(page, 'owner')
  await ownerDatabase().user.update({ where: { id: user.id }, data: { name: text } })
  const places = [
    '/patients',
    `/patients/${patient.id}`,
    `/plans/${shared.plan.id}`,
    '/catalog',
    '/templates',
    '/settings/clinic',
    '/settings/members',
    '/settings/audit',
    '/settings/security',
    shared.path,
  ]
  for (const place of places) {
    const answer = await page.goto(place)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    const hit = await page.evaluate(() => 'hit' in window || document.querySelector('img[src="x"]') !== null)
    tally.note(place.replace(/[\w-]{24,}/, 'x'), answer?.status() === 200 && !hit, {
      status: answer?.status() ?? 0,
      text: '',
    })
  }
  const handout = await page.request.get(`/api/plans/${shared.plan.id}/versions/1/handout`)
  const pdf = (await handout.body()).toString('latin1')
  const holds = handout.status() === 200 && !/\/JavaScript|\/JS\b|\/Launch/.test(pdf)
  tally.note('handout', holds, { status: handout.status(), text: '' })
  tally.say()
  expect(tally.fell).toEqual([])
})

function toHostileContent(text: string): PlanContent {
  const content = toHipContent()
  return {
    ...content,
    title: text,
    phases: content.phases.map((phase) => ({
      ...phase,
      title: text.slice(0, 80),
      patientTitle: text.slice(0, 80),
      goal: text,
      enter: text,
      exit: text,
      items: phase.items.map((item) => ({ ...item, note: text, clinicianNote: text })),
    })),
  }
}
