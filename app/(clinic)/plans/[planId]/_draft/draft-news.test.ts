import { expect, test } from 'vitest'
import { movePlanItem, removePlanItem } from '@/lib/plan/edit-plan'
import type { PlanContent } from '@/lib/plan/schema'
import { rowAfter, toDraftNews } from './draft-news'
import { acknowledge, applyEdit, openDraft, redoStep, undoStep } from './draft-state'

const content: PlanContent = {
  schemaVersion: 2,
  title: 'Plan',
  locale: 'en',
  phases: [{ id: 'p', title: 'Calm', items: ['a', 'b', 'c'].map((id) => ({ id, slug: id })) }],
}
const start = openDraft({ revision: 1, content }, 0)
const removed = applyEdit(start, 'Bridge removed', removePlanItem(content, 'b'))

test('a row that I remove is told by its name, and so is its return', () => {
  expect(toDraftNews(start, removed)).toEqual({
    kind: 'removed',
    label: 'Bridge removed',
    came: [],
    went: ['b'],
  })
  const back = undoStep(removed)
  expect(toDraftNews(removed, back)).toMatchObject({ kind: 'undone', label: 'Bridge removed', came: ['b'] })
  expect(toDraftNews(back, redoStep(back))).toMatchObject({ kind: 'redone', went: ['b'] })
})

test('a second undo is told as well as the first', () => {
  const twice = applyEdit(removed, 'Clam removed', removePlanItem(removed.content, 'c'))
  const once = undoStep(twice)
  expect(toDraftNews(twice, once)).toMatchObject({ kind: 'undone', label: 'Clam removed' })
  expect(toDraftNews(once, undoStep(once))).toMatchObject({ kind: 'undone', label: 'Bridge removed' })
})

test('a row that I move is told without one having come or gone', () => {
  const moved = applyEdit(start, 'Bridge moved', movePlanItem(content, 'b', { phaseId: 'p', index: 0 }))
  expect(toDraftNews(start, moved)).toEqual({ kind: 'did', label: 'Bridge moved', came: [], went: [] })
})

test('saving says nothing, and neither does what an earlier visit left', () => {
  expect(toDraftNews(removed, acknowledge(removed, removed.content, 2, 1))).toBeNull()
  expect(toDraftNews(start, structuredClone(removed))).toBeNull()
})

test.each([
  ['the next row', ['a', 'b', 'c'], ['b'], 'c'],
  ['the row before when it was the last', ['a', 'b', 'c'], ['c'], 'b'],
  ['the next that is left when two went', ['a', 'b', 'c'], ['a', 'b'], 'c'],
  ['none when none is left', ['a'], ['a'], null],
  ['none when it was not seen', ['a'], ['x'], null],
])('after Delete I stand on %s', (_, seen, went, row) => {
  expect(rowAfter(seen, went)).toBe(row)
})
