import { expect, test } from 'vitest'
import { checkInBodySchema } from '@/lib/adherence/check-in'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { findMeasure } from '@/lib/measures/measures'
import { readScore } from '@/lib/measures/read-score'
import { scoreValueSchema } from '@/lib/measures/score'
import { toTyped } from '@/lib/measures/to-typed'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import { needsSite, planProblems } from '@/lib/plan/plan-problems'
import { planContentSchema } from '@/lib/plan/schema'
import { unknownFlagProblems } from '@/lib/safety/flag-names'
import { patientFactsSchema } from '@/lib/safety/patient-facts'
import { emptyDatabase } from '../factories/empty-database'
import { ownerDatabase } from '../factories/owner-database'
import { seedDemoClinic } from './demo-clinic'

const now = new Date('2026-03-18T16:00:00Z')
const catalog = builtInCatalog('en')

test('the demo clinic is made once, in an empty database, and its plans could be published as they are', async () => {
  await emptyDatabase()
  expect(await seedDemoClinic(now)).toBe(true)
  expect(await seedDemoClinic(now)).toBe(false)
  const plans = await ownerDatabase().plan.findMany({ include: { versions: true } })
  expect(plans.length).toBeGreaterThanOrEqual(6)
  for (const plan of plans) {
    const content = planContentSchema.parse(plan.content)
    const stops = planProblems(content, catalog, '2026-03-18').filter(({ severity }) => severity === 'block')
    expect(stops, plan.title).toEqual([])
    for (const version of plan.versions) readFrozenPlan(version.frozen)
  }
})

test('what its patients logged is well-formed and not later than the present', async () => {
  await emptyDatabase()
  await seedDemoClinic(now)
  const checkIns = await ownerDatabase().checkIn.findMany({ include: { version: true } })
  expect(checkIns.length).toBeGreaterThan(200)
  for (const { body, itemId, loggedAt, version } of checkIns) {
    checkInBodySchema.parse(body)
    expect(loggedAt <= now).toBe(true)
    const { content } = readFrozenPlan(version.frozen)
    const ids = content.phases.flatMap((phase) => phase.items.map((item) => item.id))
    if (itemId) expect(ids).toContain(itemId)
  }
})

test('the scores of its patients lie within their scales and not after the present', async () => {
  await emptyDatabase()
  await seedDemoClinic(now)
  const scores = await ownerDatabase().measureScoreRow.findMany()
  expect(scores.length).toBeGreaterThan(8)
  for (const { measure, value, enteredAt } of scores) {
    const found = findMeasure(measure)
    const stored = scoreValueSchema.parse(value)
    expect(found && readScore(found, toTyped(stored)), measure).toEqual({ value: stored })
    expect(enteredAt <= now).toBe(true)
  }
})

test('its plans name a place only where one is needed, and a link was opened on the day of the last log', async () => {
  await emptyDatabase()
  await seedDemoClinic(now)
  const plans = await ownerDatabase().plan.findMany()
  const lines = plans.flatMap(({ content }) =>
    planContentSchema.parse(content).phases.flatMap(({ items }) => items),
  )
  const placed = lines.filter(({ site }) => site)
  expect(placed.length).toBeGreaterThan(3)
  for (const { slug } of placed) expect(needsSite(catalog.get(slug)), slug).toBe(true)
  const links = await ownerDatabase().shareLink.findMany()
  for (const { planId, lastOpenedAt } of links) {
    const newest = await ownerDatabase().checkIn.findFirst({
      where: { planId },
      orderBy: { loggedAt: 'desc' },
    })
    expect(lastOpenedAt).toEqual(newest?.loggedAt ?? null)
  }
})

test('three of its patients have facts that the program reads, on record, with flags it knows', async () => {
  await emptyDatabase()
  await seedDemoClinic(now)
  const rows = await ownerDatabase().patientFactsRow.findMany({ include: { patient: true } })
  expect(rows.map(({ patient }) => patient.firstName).sort()).toEqual(['Hana', 'Rosa', 'Walter'])
  for (const { facts, changedAt } of rows) {
    expect(unknownFlagProblems(patientFactsSchema.parse(facts).flags, 'flags')).toEqual([])
    expect(changedAt <= now).toBe(true)
  }
  const recorded = await ownerDatabase().auditEvent.count({ where: { kind: 'patient-facts-changed' } })
  expect(recorded).toBe(rows.length)
})

test('every high pain of a day is on alert, and all but what is new was seen and re-opened', async () => {
  await emptyDatabase()
  await seedDemoClinic(now)
  const all = await ownerDatabase().alert.findMany({ include: { seen: true, patient: true } })
  const alerts = all.filter(({ kind }) => kind === 'pain-high')
  const checkIns = await ownerDatabase().checkIn.findMany({ select: { body: true } })
  const high = checkIns.filter(({ body }) => Number((body as { pain?: number }).pain ?? 0) >= 6)
  expect(alerts.length).toBe(high.length)
  const written = checkIns.filter(({ body }) => (body as { note?: string }).note)
  expect(written.length).toBeGreaterThan(0)
  expect(all.length).toBe(high.length + written.length)
  const open = alerts.filter(({ seen }) => seen === null)
  expect(open.map(({ patient }) => patient.firstName)).toEqual(['Tom'])
  const reopened = await ownerDatabase().planReopening.findMany()
  expect(reopened).toHaveLength(alerts.length - 1)
  for (const { reopenedAt } of reopened) expect(reopenedAt <= now).toBe(true)
})

test('another clinic in the database keeps the demo away', async () => {
  await emptyDatabase()
  await ownerDatabase().clinic.create({
    data: {
      name: 'Elm Road Physiotherapy',
      timeZone: 'UTC',
      country: 'GB',
      paperSize: 'a4',
      firstDayOfWeek: 1,
    },
  })
  expect(await seedDemoClinic(now)).toBe(false)
})
