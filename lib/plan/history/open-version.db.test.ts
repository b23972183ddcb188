import { describe, expect, it } from 'vitest'
import { NotFoundError } from '@/lib/errors'
import { createClinic } from '@/prisma/factories/clinic'
import { createMember } from '@/prisma/factories/member'
import { toDraftContent } from '../frozen/to-draft-content'
import { publishPlan } from '../mutations/publish-plan'
import { saveDraft } from '../mutations/save-draft'
import { getStoredPlan, listVersions } from '../queries'
import { arrange, auditKinds, now, startComplete } from '../testing/arrange-plan'
import { compareVersions, getRevision, openVersion } from './queries'

describe('openVersion', () => {
  it('opens a version with the items of its lines, and leaves a record once in a while', async () => {
    const given = await arrange()
    const { planId, revision } = await startComplete(given)
    await publishPlan(given.scope, planId, { revision, patientNote: 'Begin gently.' }, now)
    const opened = await openVersion(given.scope, planId, 1, 'es')
    await openVersion(given.scope, planId, 1, 'es')
    expect(opened.frozen.patientNote).toBe('Begin gently.')
    const slugs = opened.frozen.content.phases.flatMap(({ items }) => items.map(({ slug }) => slug))
    for (const slug of slugs) expect(opened.items[slug]?.name).toBeTruthy()
    const kinds = (await auditKinds(given.clinic.id)).filter((kind) => kind === 'version-read')
    expect(kinds).toEqual(['version-read'])
    expect((await listVersions(given.scope, planId))[0]?.patientNote).toBe('Begin gently.')
  })

  it('is missing where there is no such version, and for another clinic', async () => {
    const given = await arrange()
    const { planId, revision } = await startComplete(given)
    await publishPlan(given.scope, planId, { revision }, now)
    const stranger = await createMember({ clinicId: (await createClinic()).id })
    await expect(openVersion(given.scope, planId, 2, 'en')).rejects.toThrow(NotFoundError)
    await expect(openVersion(stranger.scope, planId, 1, 'en')).rejects.toThrow(NotFoundError)
    await expect(getRevision(stranger.scope, planId, 1, 'en')).rejects.toThrow(NotFoundError)
  })
})

describe('going back', () => {
  it('to a version leaves a draft that differs from it in nothing, saved like any other', async () => {
    const given = await arrange()
    const { planId, revision } = await startComplete(given)
    await publishPlan(given.scope, planId, { revision }, now)
    const { content } = await getStoredPlan(given.scope, planId)
    const [first, ...others] = content.phases
    if (!first) throw new Error('A template has a phase.')
    const emptied = { ...content, title: 'Another', phases: [{ ...first, items: [] }, ...others] }
    const saved = await saveDraft(given.scope, planId, { revision, content: emptied }, now)
    const { frozen } = await openVersion(given.scope, planId, 1, 'en')
    const back = toDraftContent(frozen)
    await saveDraft(given.scope, planId, { revision: saved.revision, content: back }, now)
    expect(await compareVersions(given.scope, planId, 1, 'draft')).toEqual([])
    const kept = await getRevision(given.scope, planId, saved.revision, 'en')
    expect(kept.content.title).toBe('Another')
    expect(Object.keys(kept.items)).not.toEqual([])
  })
})
