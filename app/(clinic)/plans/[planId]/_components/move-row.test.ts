import { expect, test } from 'vitest'
import { addPlanItem, removePlanItem } from '@/lib/plan/edit-plan'
import type { PlanContent } from '@/lib/plan/schema'
import { dropRow, type RowMove, stepRow } from './move-row'

const items = ['bridge', 'safety', 'cold', 'clam', 'advice', 'heat', 'squat'].map((id) => ({ id, slug: id }))
const kinds = [['bridge', 'clam', 'squat'], ['cold', 'heat'], ['advice'], ['safety']]

function shown(lines: readonly { id: string }[]) {
  const rows = (ids: readonly string[]) =>
    lines.filter(({ id }) => ids.includes(id)).map((item) => ({ item }))
  return kinds.map((ids) => ({ rows: rows(ids) }))
}

function seen(lines: readonly { id: string }[], index = 0) {
  return shown(lines)[index]?.rows.map(({ item }) => item.id)
}

/** The move as the draft makes it. */
function after(move: RowMove, itemId: string) {
  const plan: PlanContent = {
    schemaVersion: 2,
    title: 'Plan',
    locale: 'en',
    phases: [{ id: 'p', title: 'Calm', items }],
  }
  const rest = removePlanItem(plan, itemId)
  const at = rest.phases[0]?.items.findIndex(({ id }) => id === move.beforeId) ?? -1
  const item = { id: itemId, slug: itemId }
  return (
    addPlanItem(rest, item, at === -1 ? { phaseId: 'p' } : { phaseId: 'p', index: at }).phases[0]?.items ?? []
  )
}

test.each([
  ['squat', -1, ['bridge', 'squat', 'clam'], 2],
  ['clam', -1, ['clam', 'bridge', 'squat'], 1],
  ['bridge', 1, ['clam', 'bridge', 'squat'], 2],
  ['clam', 1, ['bridge', 'squat', 'clam'], 3],
] as const)('one press moves %s by %i among the rows I see', (id, step, order, place) => {
  const move = stepRow(shown(items), items, id, step)
  expect(move).toMatchObject({ place, of: 3 })
  expect(seen(after(move as RowMove, id))).toEqual(order)
})

test('a press changes nothing in the other groups', () => {
  const move = stepRow(shown(items), items, 'squat', -1) as RowMove
  expect(seen(after(move, 'squat'), 1)).toEqual(['cold', 'heat'])
})

test('the first and the last row of a group stay, whatever stands in other groups', () => {
  expect(stepRow(shown(items), items, 'cold', -1)).toBe('first')
  expect(stepRow(shown(items), items, 'heat', 1)).toBe('last')
  expect(stepRow(shown(items), items, 'advice', 1)).toBe('last')
})

test('a row that I drop takes the place of the row under it', () => {
  const down = dropRow(shown(items), items, 'bridge', 'squat')
  expect(down).toMatchObject({ place: 3, of: 3 })
  expect(seen(after(down as RowMove, 'bridge'))).toEqual(['clam', 'squat', 'bridge'])
  const up = dropRow(shown(items), items, 'squat', 'bridge')
  expect(seen(after(up as RowMove, 'squat'))).toEqual(['squat', 'bridge', 'clam'])
})

test('a row that I drop on another group stays where it was', () => {
  expect(dropRow(shown(items), items, 'bridge', 'cold')).toBeNull()
  expect(dropRow(shown(items), items, 'bridge', 'bridge')).toBeNull()
})
