import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { getItem } from '@/lib/catalog/catalog'
import { within } from '@/lib/db/within'
import { ConflictError, ForbiddenError, InputError, NotFoundError } from '@/lib/errors'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { addPlanItem, changePlanItem } from './edit-plan'
import { mergePlans } from './merge-plans'
import {
  archivePlan,
  exportPlan,
  importPlan,
  previewPlan,
  publishPlan,
  restorePlan,
  saveDraft,
  startPlan,
} from './mutations'
import { needsSite } from './plan-problems'
import { compareVersions, getBuilderPlan, getStoredPlan, getVersion, listVersions } from './queries'
import type { PlanContent } from './schema'

const now = new Date('2026-11-23T03:30:00Z')

async function arrange(role: 'therapist' | 'assistant' = 'therapist') {
  const clinic = await createClinic()
  const { scope, user } = await createMember({ clinicId: clinic.id, role, credentials: 'PT' })
  const patient = await createPatient({ clinicId: clinic.id })
  return { clinic, scope, user, patient }
}

/** Every side and site that publishing asks for. */
function complete(content: PlanContent): PlanContent {
  return content.phases
    .flatMap((phase) => phase.items)
    .reduce((plan, { id, slug }) => {
      const item = getItem(slug, 'en')
      const side = item.sideRule === 'one' ? { side: 'left' as const } : {}
      return changePlanItem(plan, id, { ...side, ...(needsSite(item) ? { site: 'outer hip' } : {}) })
    }, content)
}

async function startComplete(given: Awaited<ReturnType<typeof arrange>>, templateCode = 'meralgia') {
  const planId = await startPlan(given.scope, { patientId: given.patient.id, templateCode }, now)
  const { content } = await getStoredPlan(given.scope, planId)
  const { revision } = await saveDraft(given.scope, planId, { revision: 1, content: complete(content) }, now)
  return { planId, revision }
}

const auditKinds = async (clinicId: string) =>
  (await ownerDatabase().auditEvent.findMany({ where: { clinicId }, orderBy: { id: 'asc' } })).map(
    ({ kind }) => kind,
  )

describe('startPlan', () => {
  it('begins with the template on the clinic’s day, with a review date and its own ids', async () => {
    const given = await arrange()
    const { scope, patient } = given
    const ids = await Promise.all(
      [1, 2].map(() => startPlan(scope, { patientId: patient.id, templateCode: 'hip_nerve_general' }, now)),
    )
    const [one, two] = await Promise.all(ids.map((id) => getBuilderPlan(scope, id)))
    // 03:30 in London is still the evening before in New York.
    expect(one?.plan.content).toMatchObject({ startDate: '2026-11-22', reviewDate: '2026-12-06' })
    expect(one?.plan).toMatchObject({
      revision: 1,
      templateCode: 'hip_nerve_general',
      changedBy: 'Ines Okafor',
    })
    expect(one?.patient).toMatchObject({ id: patient.id, firstName: 'Tomas', birthDate: '1971-03-08' })
    expect(one?.link).toEqual({ state: 'none', madeAt: null, lastOpenedAt: null })
    const items = (plan: typeof one) =>
      plan?.plan.content.phases.flatMap((phase) => phase.items.map(({ id }) => id)) ?? []
    expect(items(one).filter((id) => items(two).includes(id))).toEqual([])
    expect(await auditKinds(given.clinic.id)).toEqual([
      'plan-started',
      'plan-started',
      'plan-read',
      'plan-read',
    ])
  })

  it('begins blank with one empty phase', async () => {
    const { scope, patient } = await arrange()
    const { content } = await getStoredPlan(scope, await startPlan(scope, { patientId: patient.id }, now))
    expect(content.phases).toEqual([{ id: content.currentPhaseId, title: 'Phase 1', items: [] }])
  })

  it('refuses an unknown template, an archived patient and a foreign one', async () => {
    const { scope, patient, clinic } = await arrange()
    await expect(startPlan(scope, { patientId: patient.id, templateCode: 'knee' }, now)).rejects.toThrow(
      InputError,
    )
    const stranger = await arrange()
    await expect(startPlan(scope, { patientId: stranger.patient.id }, now)).rejects.toThrow(NotFoundError)
    const gone = await createPatient({ clinicId: clinic.id, archivedAt: now })
    await expect(startPlan(scope, { patientId: gone.id }, now)).rejects.toThrow(InputError)
  })
})

describe('saveDraft', () => {
  it('lets one of two writers of the same revision through, and merging loses neither side', async () => {
    const given = await arrange()
    const other = await createMember({ clinicId: given.clinic.id, name: 'Lena Park' })
    const planId = await startPlan(
      given.scope,
      { patientId: given.patient.id, templateCode: 'meralgia' },
      now,
    )
    const { content: base } = await getStoredPlan(given.scope, planId)
    const phaseId = base.phases[0]?.id ?? ''
    const mine = addPlanItem(base, { id: randomUUID(), slug: 'bridge' }, { phaseId })
    const theirs = addPlanItem(base, { id: randomUUID(), slug: 'clam' }, { phaseId })

    const results = await Promise.allSettled([
      saveDraft(given.scope, planId, { revision: 1, content: mine }, now),
      saveDraft(other.scope, planId, { revision: 1, content: theirs }, now),
    ])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const lost = results[0].status === 'rejected' ? given.scope : other.scope
    const failed = results.find((result) => result.status === 'rejected')
    if (!(failed?.reason instanceof ConflictError)) throw new Error('The second writer meets a conflict.')
    const current = failed.reason.current as Awaited<ReturnType<typeof getStoredPlan>>
    expect(current.revision).toBe(2)

    const merged = mergePlans(base, lost === given.scope ? mine : theirs, current.content)
    expect(merged.conflicts).toEqual([])
    await saveDraft(lost, planId, { revision: current.revision, content: merged.content }, now)
    const stored = await getStoredPlan(given.scope, planId)
    expect(stored.revision).toBe(3)
    const slugs = stored.content.phases[0]?.items.map(({ slug }) => slug) ?? []
    expect(slugs.slice(-2).toSorted()).toEqual(['bridge', 'clam'])
  })

  it('takes a repeat of the last save as done, since its answer may have been lost', async () => {
    const { scope, patient } = await arrange()
    const planId = await startPlan(scope, { patientId: patient.id }, now)
    const { content } = await getStoredPlan(scope, planId)
    const draft = { revision: 1, content: { ...content, title: 'Hip plan' } }
    expect(await saveDraft(scope, planId, draft, now)).toMatchObject({ revision: 2 })
    expect(await saveDraft(scope, planId, draft, now)).toMatchObject({ revision: 2 })
    await expect(saveDraft(scope, planId, { revision: 1, content }, now)).rejects.toThrow(ConflictError)
  })

  it('answers a foreign plan as a missing one, and writes nothing', async () => {
    const { scope, patient } = await arrange()
    const stranger = await arrange()
    const planId = await startPlan(scope, { patientId: patient.id }, now)
    const { content } = await getStoredPlan(scope, planId)
    for (const attempt of [
      () => saveDraft(stranger.scope, planId, { revision: 1, content: { ...content, title: 'Mine' } }, now),
      () => getBuilderPlan(stranger.scope, planId),
      () => getStoredPlan(stranger.scope, planId),
      () => listVersions(stranger.scope, planId),
      () => getVersion(stranger.scope, planId),
      () => publishPlan(stranger.scope, planId, { revision: 1 }, now),
      () => archivePlan(stranger.scope, planId, now),
      () => exportPlan(stranger.scope, planId),
      () => importPlan(stranger.scope, patient.id, { ...content }, now),
      () => previewPlan(stranger.scope, planId, now),
    ])
      await expect(attempt()).rejects.toThrow(NotFoundError)
    expect((await getStoredPlan(scope, planId)).content).toEqual(content)
  })

  it('rolls the draft back when its record cannot be written', async () => {
    const { scope, patient } = await arrange()
    const planId = await startPlan(scope, { patientId: patient.id }, now)
    const { content } = await getStoredPlan(scope, planId)
    await ownerDatabase().$executeRawUnsafe(`CREATE FUNCTION no_record() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'no record'; END $$`)
    await ownerDatabase().$executeRawUnsafe(`CREATE TRIGGER no_record BEFORE INSERT ON audit_event
      FOR EACH ROW WHEN (NEW.kind = 'plan-changed') EXECUTE FUNCTION no_record()`)
    try {
      const draft = { revision: 1, content: { ...content, title: 'x' } }
      await expect(saveDraft(scope, planId, draft, now)).rejects.toThrow(/no record/)
    } finally {
      await ownerDatabase().$executeRawUnsafe('DROP TRIGGER no_record ON audit_event')
    }
    expect((await getStoredPlan(scope, planId)).revision).toBe(1)
  })
})

describe('publishPlan', () => {
  it('is stopped by an open side, named at its place', async () => {
    const { scope, patient } = await arrange()
    const planId = await startPlan(scope, { patientId: patient.id, templateCode: 'meralgia' }, now)
    const failed = await publishPlan(scope, planId, { revision: 1 }, now).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(InputError)
    const { problems } = failed as InputError
    expect(problems.map(({ allowed }) => allowed).join(' ')).toMatch(
      /choose left, right, each side or alternate/,
    )
    for (const { path } of problems) expect(path).toMatch(/^phases\[\d\]\.items\[\d+\]$/)
    expect(await listVersions(scope, planId)).toEqual([])
  })

  it('freezes content, texts, clinic and people as they are', async () => {
    const given = await arrange()
    const { planId, revision } = await startComplete(given)
    const { number, versionId } = await publishPlan(given.scope, planId, { revision, note: 'First' }, now)
    expect(number).toBe(1)
    await ownerDatabase().clinic.update({ where: { id: given.clinic.id }, data: { name: 'Renamed' } })
    const version = await getVersion(given.scope, planId)
    expect(version).toMatchObject({ id: versionId, number: 1, note: 'First', publishedBy: 'Ines Okafor' })
    expect(version.frozen).toMatchObject({
      versionNumber: 1,
      publishedOn: '2026-11-22',
      clinic: { name: 'Elm Road Physiotherapy', emergencyNumber: '911' },
      therapist: { name: 'Ines Okafor', credentials: 'PT' },
      patient: { firstName: 'Tomas', lastName: 'Brandt', birthDate: '1971-03-08' },
    })
    expect(version.frozen.items.bridge?.text?.start).toBeTruthy()
    expect(await auditKinds(given.clinic.id)).toContain('plan-published')
    expect(await compareVersions(given.scope, planId, 1, 'draft')).toEqual([])
  })

  it('counts on without gap or repeat when several publish at once', async () => {
    const given = await arrange()
    const { planId, revision } = await startComplete(given)
    const published = await Promise.all(
      Array.from({ length: 5 }, () => publishPlan(given.scope, planId, { revision }, now)),
    )
    expect(published.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4, 5])
    expect((await listVersions(given.scope, planId)).map(({ number }) => number)).toEqual([5, 4, 3, 2, 1])
  })

  it('refuses a draft that changed since, and a version never changes afterwards', async () => {
    const given = await arrange()
    const { planId, revision } = await startComplete(given)
    await publishPlan(given.scope, planId, { revision }, now)
    await expect(publishPlan(given.scope, planId, { revision: revision - 1 }, now)).rejects.toThrow(
      ConflictError,
    )
    const before = await getVersion(given.scope, planId, 1)
    const { content } = await getStoredPlan(given.scope, planId)
    const first = content.phases[1]?.items[0]
    const next = changePlanItem(content, first?.id ?? '', { note: 'Slowly' })
    await saveDraft(given.scope, planId, { revision, content: next }, now)
    expect(await getVersion(given.scope, planId, 1)).toEqual(before)
    expect(await compareVersions(given.scope, planId, 1, 'draft')).toEqual([
      expect.objectContaining({ kind: 'item-changed', field: 'note', to: 'Slowly' }),
    ])
    for (const statement of ['UPDATE plan_version SET number = 9', 'DELETE FROM plan_version'])
      await expect(within(given.scope, (tx) => tx.$executeRawUnsafe(statement))).rejects.toThrow()
    expect(await getVersion(given.scope, planId, 1)).toEqual(before)
  })

  it('is for those who may publish', async () => {
    const given = await arrange('assistant')
    const { planId, revision } = await startComplete(given)
    await expect(publishPlan(given.scope, planId, { revision }, now)).rejects.toThrow(ForbiddenError)
    await expect(exportPlan(given.scope, planId)).rejects.toThrow(ForbiddenError)
  })
})

describe('archive, export and import', () => {
  it('keeps an archived plan from being changed until it is restored', async () => {
    const given = await arrange()
    const { planId, revision } = await startComplete(given)
    const { content } = await getStoredPlan(given.scope, planId)
    await archivePlan(given.scope, planId, now)
    await expect(saveDraft(given.scope, planId, { revision, content }, now)).rejects.toThrow(InputError)
    await expect(publishPlan(given.scope, planId, { revision }, now)).rejects.toThrow(InputError)
    await restorePlan(given.scope, planId)
    await expect(saveDraft(given.scope, planId, { revision, content }, now)).resolves.toMatchObject({
      revision: revision + 1,
    })
  })

  it('gives a plan as a file that makes the same plan again, under new ids', async () => {
    const given = await arrange()
    const { planId } = await startComplete(given)
    const file = JSON.parse(JSON.stringify(await exportPlan(given.scope, planId)))
    expect(file.patient).toEqual({ name: 'Tomas Brandt', birthDate: '1971-03-08', flags: [] })
    const copy = await importPlan(given.scope, given.patient.id, file, now)
    const [one, two] = await Promise.all([planId, copy.planId].map((id) => getStoredPlan(given.scope, id)))
    const lines = (content?: PlanContent) =>
      content?.phases.map((phase) => phase.items.map(({ id: _, ...item }) => item))
    expect(lines(two?.content)).toEqual(lines(one?.content))
    const ids = (content?: PlanContent) =>
      content?.phases.flatMap((phase) => phase.items.map(({ id }) => id)) ?? []
    expect(ids(two?.content).filter((id) => ids(one?.content).includes(id))).toEqual([])
    expect(await auditKinds(given.clinic.id)).toEqual([
      'plan-started',
      'plan-changed',
      'plan-exported',
      'plan-imported',
    ])
  })

  it('refuses a bad file at its place and stores nothing', async () => {
    const { scope, patient } = await arrange()
    const file = {
      schemaVersion: 1,
      title: 'x',
      locale: 'en',
      phases: [{ id: 'p', title: 'x', items: [{ id: 'a', slug: 'brigde' }] }],
    }
    await expect(importPlan(scope, patient.id, file, now)).rejects.toThrow(/phases\[0\]\.items\[0\]\.slug/)
    expect(await ownerDatabase().plan.count({ where: { patientId: patient.id } })).toBe(0)
  })
})
