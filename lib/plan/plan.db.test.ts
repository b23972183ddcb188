import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ConflictError, InputError, NotFoundError } from '@/lib/errors'
import { createMember } from '@/prisma/factories/member'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { createPatient } from '@/prisma/factories/patient'
import { addPlanItem } from './edit-plan'
import { mergePlans } from './merge-plans'
import { archivePlan } from './mutations/archive-plan'
import { exportPlan, importPlan } from './mutations/exchange-plan'
import { previewPlan, publishPlan } from './mutations/publish-plan'
import { saveDraft } from './mutations/save-draft'
import { startPlan } from './mutations/start-plan'
import { getBuilderPlan, getStoredPlan, getVersion, listVersions } from './queries'
import { arrange, auditKinds, now } from './testing/arrange-plan'

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

  it('refuses one id twice, since merging goes by id', async () => {
    const { scope, patient } = await arrange()
    const planId = await startPlan(scope, { patientId: patient.id }, now)
    const { content } = await getStoredPlan(scope, planId)
    const phases = content.phases.map((phase) => ({
      ...phase,
      items: [1, 2].map(() => ({ id: 'a', slug: 'bridge' })),
    }))
    const draft = { revision: 1, content: { ...content, phases } }
    await expect(saveDraft(scope, planId, draft, now)).rejects.toThrow(/phases\[0\]\.items\[1\]\.id/)
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
