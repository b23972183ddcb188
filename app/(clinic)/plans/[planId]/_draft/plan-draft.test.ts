import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { countOpenMenu } from '@/app/_ui/open-menus'
import { addPlanItem, changePlan, removePlanItem } from '@/lib/plan/edit-plan'
import type { PlanContent, PlanItem } from '@/lib/plan/schema'
import { PlanDraft } from './plan-draft'
import { toSettled } from './to-settled'

const content: PlanContent = {
  schemaVersion: 2,
  title: 'Plan',
  locale: 'en',
  phases: [{ id: 'p', title: 'Calm', items: [] }],
}

// A page that was drawn for nobody in particular.
beforeEach(() =>
  vi.stubGlobal('document', { querySelector: () => null, removeEventListener: () => undefined }),
)
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

test('what I changed just before I left the plan is sent, and the other tabs are told', async () => {
  const sent: string[] = []
  vi.stubGlobal('window', { removeEventListener: () => undefined })
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body).content.title)
    return Response.json({ revision: 2 })
  })
  const other = new BroadcastChannel('plinth-plan-plan')
  const told = new Promise((resolve) => (other.onmessage = ({ data }) => resolve(data)))
  const draft = new PlanDraft('plan', 'user', { revision: 1, content })
  draft.edit('Title changed', (now) => changePlan(now, { title: 'Hip' }))
  draft.close()
  expect(await told).toBe(2)
  expect(sent).toEqual(['Hip'])
  other.close()
})

test('what a colleague saved comes in when my menu is closed, whether I asked for it or it stood in the way', async () => {
  const theirs = { ...content, title: 'Theirs' }
  const sent: [number, string][] = []
  vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
    const { revision, content: mine } = JSON.parse(body)
    sent.push([revision, mine.title])
    if (revision === 1) return Response.json({ current: { revision: 2, content: theirs } }, { status: 409 })
    return Response.json({ revision: 3 })
  })
  const draft = new PlanDraft('plan', 'user', { revision: 1, content })
  const close = countOpenMenu()
  draft.edit('Review date changed', (now) => changePlan(now, { reviewDate: '2026-12-24' }))
  expect(await draft.flush()).toBe(false)
  expect(draft.getState().content.title).toBe('Plan')
  close()
  expect(draft.getState().content).toMatchObject({ title: 'Theirs', reviewDate: '2026-12-24' })
  expect(await draft.flush()).toBe(true)
  expect(sent.at(-1)).toEqual([2, 'Theirs'])
})

/** A server that keeps one plan as ours does, and whose next answer can be lost. */
function toPlanServer() {
  const server = { stored: { revision: 1, content }, losesNext: false, sent: [] as string[] }
  vi.stubGlobal('fetch', async (_: string, { method, body }: { method?: string; body: string }) => {
    if (method !== 'PUT') return Response.json({ plan: server.stored })
    const { revision, content: mine } = JSON.parse(body)
    server.sent.push(mine.title)
    if (revision !== server.stored.revision) return Response.json({ current: server.stored }, { status: 409 })
    server.stored = { revision: revision + 1, content: mine }
    if (!server.losesNext) return Response.json({ revision: revision + 1 })
    server.losesNext = false
    throw new TypeError('Failed to fetch')
  })
  return server
}

test('a line that I added and took out again stays out, though the answer to its saving was lost', async () => {
  const server = toPlanServer()
  const draft = new PlanDraft('plan', 'user', server.stored)
  const line = { id: 'bridge', slug: 'bridge' } as PlanItem
  server.losesNext = true
  draft.edit('Added', (now) => addPlanItem(now, line, { phaseId: 'p' }))
  expect(await draft.flush()).toBe(false)
  expect(server.stored.content.phases[0]?.items).toHaveLength(1)
  draft.edit('Removed', (now) => removePlanItem(now, 'bridge'))
  expect(await draft.flush()).toBe(true)
  expect(server.stored.content.phases[0]?.items).toEqual([])
  expect(draft.getState()).toMatchObject({ conflicts: [], merged: null, base: { revision: 3 } })
})

test('an edit that I took back is taken back on the server, though the answer to its saving was lost', async () => {
  const server = toPlanServer()
  const draft = new PlanDraft('plan', 'user', server.stored)
  server.losesNext = true
  draft.edit('Title changed', (now) => changePlan(now, { title: 'Hip' }))
  expect(await draft.flush()).toBe(false)
  draft.undo()
  expect(await draft.flush()).toBe(true)
  expect([server.stored.content.title, draft.getState().content.title]).toEqual(['Plan', 'Plan'])
})

test('what a colleague saved on top of mine comes in after the answer to mine, however late that is', async () => {
  const withLine = addPlanItem(content, { id: 'bridge', slug: 'bridge' } as PlanItem, { phaseId: 'p' })
  const theirs = { revision: 3, content: changePlan(withLine, { title: 'Theirs' }) }
  let answer = () => {}
  const late = new Promise<void>((resolve) => {
    answer = resolve
  })
  vi.stubGlobal('fetch', async (_: string, { method, body }: { method?: string; body: string }) => {
    if (method !== 'PUT') return Response.json({ plan: theirs })
    const { revision } = JSON.parse(body)
    if (revision === 1) await late
    return Response.json({ revision: revision === 1 ? 2 : 4 })
  })
  const draft = new PlanDraft('plan', 'user', { revision: 1, content })
  draft.edit('Added', () => withLine)
  const sending = draft.flush()
  draft.edit('Removed', (now) => removePlanItem(now, 'bridge'))
  await draft.refresh()
  answer()
  await sending
  await draft.flush()
  expect(draft.getState().content).toMatchObject({ title: 'Theirs', phases: [{ items: [] }] })
  expect(draft.getState().conflicts).toEqual([])
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
