import { describe, expect, it } from 'vitest'
import { InputError } from '@/lib/errors'
import { ownerDatabase } from '@/prisma/factories/owner-database'
import { archivePlan, restorePlan } from './mutations/archive-plan'
import { exportPlan, importPlan } from './mutations/exchange-plan'
import { publishPlan } from './mutations/publish-plan'
import { saveDraft } from './mutations/save-draft'
import { getStoredPlan } from './queries'
import type { PlanContent } from './schema'
import { arrange, auditKinds, now, startComplete } from './testing/arrange-plan'

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
      'plan-read',
      'plan-changed',
      'plan-exported',
      'plan-imported',
      'plan-read',
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
