import { expect, test } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { planProblems } from '@/lib/plan/plan-problems'
import type { PlanContent, PlanItem } from '@/lib/plan/schema'
import { toPlace } from './place'

const bridge = { slug: 'bridge', dosage: { sets: 2, reps: 10, daysPerWeek: 3 } }

function placeOf(code: string, items: readonly Omit<PlanItem, 'id'>[]) {
  const content: PlanContent = {
    schemaVersion: 2,
    title: 'Plan',
    locale: 'en',
    phases: [
      { id: 'calm', title: 'Calm', items: items.map((item, index) => ({ ...item, id: `line-${index}` })) },
    ],
  }
  const found = planProblems(content, builtInCatalog('en'), '2026-11-23').find((one) => one.code === code)
  if (!found) throw new Error(`The plan has no ${code}.`)
  return toPlace(found)
}

test('a press on “needs the place on the body” leads to the field for the place', () => {
  const cold = { slug: 'sc-cold', side: 'left' as const, dosage: { durationMin: 15, perDay: 3 } }
  expect(placeOf('siteMissing', [bridge, cold])).toEqual({ field: 'site', itemId: 'line-1' })
})

test('a press on “needs a side” leads to the sides', () => {
  const clam = { ...bridge, slug: 'clam' }
  expect(placeOf('sideMissing', [clam])).toEqual({ field: 'side', itemId: 'line-0' })
})

test('a press on “does not say how often” leads to the end of the dose', () => {
  const often = { slug: 'bridge', dosage: { sets: 2, reps: 10 } }
  expect(placeOf('frequencyMissing', [often])).toEqual({ field: 'dose', itemId: 'line-0', caret: 'end' })
})

test('a press on “has no dose” leads to the dose', () => {
  expect(placeOf('doseMissing', [{ slug: 'bridge' }])).toEqual({ field: 'dose', itemId: 'line-0' })
})

test('a press on an item that is not in the catalog leads to its line', () => {
  expect(placeOf('unknownItem', [bridge, { slug: 'nowhere' }])).toEqual({ field: 'row', itemId: 'line-1' })
})

test('a press on “many exercises” leads to the phase', () => {
  const many = Array.from({ length: 8 }, () => bridge)
  expect(placeOf('tooManyExercises', many)).toEqual({ field: 'phase', phaseId: 'calm' })
})

test('a press on “an empty plan” leads to where lines are added', () => {
  expect(placeOf('noItems', [])).toEqual({ field: 'add' })
})

test('the review date stands in the dialog itself', () => {
  expect(placeOf('reviewMissing', [bridge])).toBeNull()
})
