import { expect, test } from 'vitest'
import { checkInBodySchema } from '@/lib/adherence/check-in'
import { listItems } from '@/lib/catalog/catalog'
import { builtInClinicId } from '@/lib/db/built-in'
import { frozenPlanSchema } from '@/lib/plan/frozen-plan'
import { planProblems } from '@/lib/plan/plan-problems'
import { planContentSchema } from '@/lib/plan/schema'
import { unknownFlagProblems } from '@/lib/safety/flag-names'
import { patientFactsSchema } from '@/lib/safety/patient-facts'
import { emptyDatabase } from '../factories/empty-database'
import { ownerDatabase } from '../factories/owner-database'
import { seedDemoClinic } from './demo-clinic'
import { loadCatalog } from './load-catalog'

const now = new Date('2026-03-18T16:00:00Z')
const catalog = new Map(listItems('en').map((item) => [item.slug, item]))

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
    for (const version of plan.versions) frozenPlanSchema.parse(version.frozen)
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
    const { content } = frozenPlanSchema.parse(version.frozen)
    const ids = content.phases.flatMap((phase) => phase.items.map((item) => item.id))
    if (itemId) expect(ids).toContain(itemId)
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

test('the catalog is copied once, again where it changed, and archived where it ended', async () => {
  await emptyDatabase()
  expect(await loadCatalog()).toBe(catalog.size)
  expect(await loadCatalog()).toBe(0)
  const table = ownerDatabase().catalogItemRow
  const changed = { clinicId: builtInClinicId, slug: 'clam' }
  await table.update({ where: { clinicId_slug: changed }, data: { contentHash: 'older' } })
  const ended = { clinicId: builtInClinicId, slug: 'ended-long-ago' }
  await table.create({ data: { ...ended, item: {}, contentHash: 'x' } })
  expect(await loadCatalog()).toBe(2)
  const archived = await table.findMany({ where: { archivedAt: { not: null } }, select: { slug: true } })
  expect(archived).toEqual([{ slug: 'ended-long-ago' }])
})
