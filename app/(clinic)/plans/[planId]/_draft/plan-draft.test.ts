import { afterEach, expect, test, vi } from 'vitest'
import { changePlan } from '@/lib/plan/edit-plan'
import type { PlanContent } from '@/lib/plan/schema'
import { PlanDraft } from './plan-draft'
import { toSettled } from './to-settled'

const content: PlanContent = {
  schemaVersion: 2,
  title: 'Plan',
  locale: 'en',
  phases: [{ id: 'p', title: 'Calm', items: [] }],
}

afterEach(() => vi.unstubAllGlobals())

test('what I typed and did not leave yet is sent before the plan is published', async () => {
  const sent: PlanContent[] = []
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body).content)
    return Response.json({ revision: 2 })
  })
  const draft = new PlanDraft('plan', 'user', { revision: 1, content })
  draft.onSettle(() => draft.edit('Title changed', (now) => changePlan(now, { title: 'Hip' })))
  expect(await draft.flush()).toBe(true)
  expect(sent.map(({ title }) => title)).toEqual(['Hip'])
})

test('a field that is gone is not asked again', () => {
  const draft = new PlanDraft('plan', 'user', { revision: 1, content })
  const settle = vi.fn()
  draft.onSettle(settle)()
  draft.settleFields()
  expect(settle).not.toHaveBeenCalled()
})

test.each([
  [' outer hip ', '', false, 'outer hip'],
  ['', 'outer hip', false, ''],
  ['  ', 'Plan', true, 'Plan'],
])('“%s” typed over “%s” is kept as it should be', (typed, stored, required, kept) => {
  expect(toSettled(typed, stored, required)).toBe(kept)
})
