import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { changePlan } from '@/lib/plan/edit-plan'
import type { PlanContent } from '@/lib/plan/schema'
import { PlanDraft } from '../_draft/plan-draft'
import { publishDraft } from './publish-draft'

const content: PlanContent = {
  ...{ schemaVersion: 2, title: 'Plan', locale: 'en' },
  phases: [{ id: 'calm', title: 'Calm', items: [] }],
}

beforeEach(() =>
  vi.stubGlobal('document', { querySelector: () => null, removeEventListener: () => undefined }),
)
afterEach(() => vi.unstubAllGlobals())

test('a version holds what was sent before it, and nothing that was saved while it was being made', async () => {
  const draft = new PlanDraft('plan', 'user', { revision: 1, content })
  let revision = 1
  vi.stubGlobal('fetch', async (address: string) => {
    if (!address.endsWith('/publish')) {
      revision += 1
      return Response.json({ revision })
    }
    draft.edit('Title changed', (now) => changePlan(now, { title: 'Saved meanwhile' }))
    await draft.flush()
    return Response.json({ number: 1 })
  })
  draft.edit('Title changed', (now) => changePlan(now, { title: 'Given' }))
  const result = await publishDraft('plan', draft, { note: '', patientNote: '' })
  expect(result).toMatchObject({ ok: true, number: 1, content: { title: 'Given' } })
  expect(draft.getState().base.content.title).toBe('Saved meanwhile')
})
