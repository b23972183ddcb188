import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { within } from '@/lib/db/within'
import { ConflictError, ForbiddenError, InputError, NotFoundError, problemInWords } from '@/lib/errors'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { changePlanItem } from './edit-plan'
import { toSchedule } from './frozen/to-schedule'
import { compareVersions } from './history/queries'
import { exportPlan } from './mutations/exchange-plan'
import { publishPlan } from './mutations/publish-plan'
import { saveDraft } from './mutations/save-draft'
import { startPlan } from './mutations/start-plan'
import { getStoredPlan, getVersion, listVersions } from './queries'
import { arrange, auditKinds, now, startComplete } from './testing/arrange-plan'

describe('publishPlan', () => {
  it('is stopped by an open side, named at its place', async () => {
    const { scope, patient } = await arrange()
    const planId = await startPlan(scope, { patientId: patient.id, templateCode: 'meralgia' }, now)
    const failed = await publishPlan(scope, planId, { revision: 1 }, now).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(InputError)
    const { problems } = failed as InputError
    expect(problems.map((problem) => problemInWords(problem, 'en').allowed).join(' ')).toMatch(
      /needs a side: left, right, each side or alternate/,
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
    expect(version.frozen.items.bridge?.texts.en?.start).toBeTruthy()
    const row = await ownerDatabase().planVersion.findFirstOrThrow({ where: { id: versionId } })
    expect(row.schedule).toEqual(toSchedule(version.frozen))
    expect(await auditKinds(given.clinic.id)).toContain('plan-published')
    expect(await compareVersions(given.scope, planId, 1, 'draft')).toEqual([])
  })

  it('freezes what the patient is told about the version, which colleagues’ note is not', async () => {
    const given = await arrange()
    const { planId, revision } = await startComplete(given)
    const words = { note: 'Less pain at night', patientNote: 'Two are new.' }
    await publishPlan(given.scope, planId, { revision, ...words }, now)
    const { frozen, note } = await getVersion(given.scope, planId, 1)
    expect([frozen.patientNote, note]).toEqual(['Two are new.', 'Less pain at night'])
    await publishPlan(given.scope, planId, { revision }, now)
    expect((await getVersion(given.scope, planId, 2)).frozen.patientNote).toBeUndefined()
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

  it('makes one version of one press, however often and at once its answer is asked for', async () => {
    const given = await arrange()
    const { planId, revision } = await startComplete(given)
    const press = { revision, versionId: randomUUID(), note: 'First' }
    const [first, ...others] = await Promise.all(
      Array.from({ length: 3 }, () => publishPlan(given.scope, planId, press, now)),
    )
    expect(first).toEqual({ versionId: press.versionId, number: 1 })
    for (const other of others) expect(other).toEqual(first)
    const { content } = await getStoredPlan(given.scope, planId)
    await saveDraft(given.scope, planId, { revision, content: { ...content, title: 'Renamed' } }, now)
    expect(await publishPlan(given.scope, planId, press, now)).toEqual(first)
    expect(await listVersions(given.scope, planId)).toHaveLength(1)
    const kinds = await auditKinds(given.clinic.id)
    expect(kinds.filter((kind) => kind === 'plan-published')).toHaveLength(1)
  })

  it('does not take the id of another plan’s version for its own', async () => {
    const given = await arrange()
    const [one, other] = [await startComplete(given), await startComplete(given)]
    const { versionId } = await publishPlan(given.scope, one.planId, { revision: one.revision }, now)
    await expect(
      publishPlan(given.scope, other.planId, { revision: other.revision, versionId }, now),
    ).rejects.toThrow(NotFoundError)
    expect(await listVersions(given.scope, other.planId)).toEqual([])
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
