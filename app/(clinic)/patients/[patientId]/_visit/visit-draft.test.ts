import { expect, test } from 'vitest'
import type { PlanVisit, VisitLine } from '@/lib/adherence/visit/visit'
import { toDoneLines, toVisitDraft, toVisitInput } from './visit-draft'

const hands: VisitLine = {
  ...{ itemId: 'hands', slug: 'mt-hip-lat', name: 'Glide', byHand: true },
  ...{ graded: { planned: 'III' }, counts: { unit: 'sets', planned: 3 } },
}
const home: VisitLine = { itemId: 'home', slug: 'bridge', name: 'Bridge', byHand: false }

test('a form begins with nothing done, and with the grade and the number that are planned', () => {
  expect(toVisitDraft([hands, home])).toEqual({
    hands: { done: false, grade: 'III', amount: '3', response: '' },
    home: { done: false, grade: '', amount: '', response: '' },
  })
})

test('clinic work is recorded done or not, with what was said of it; an exercise only where it was done', () => {
  const draft = toVisitDraft([hands, home])
  expect(toDoneLines([hands, home], draft)).toEqual([{ itemId: 'hands', done: false }])
  const done = {
    hands: { done: true, grade: 'II' as const, amount: '', response: 'better' as const },
    home: { done: true, grade: '' as const, amount: '2', response: '' as const },
  }
  expect(toDoneLines([hands, home], done)).toEqual([
    { itemId: 'hands', done: true, grade: 'II', response: 'better' },
    { itemId: 'home', done: true, amount: 2 },
  ])
})

test('a visit on record opens as it was said, and is said again as it was', () => {
  const lines = [{ ...hands, done: true, grade: 'IV' as const }]
  const visit: PlanVisit = {
    id: 'v',
    revision: 2,
    on: '2026-11-22',
    version: 1,
    by: 'Noor',
    planned: 8,
    lines,
    note: 'Well.',
  }
  expect(toVisitDraft(visit.lines)).toEqual({ hands: { done: true, grade: 'IV', amount: '', response: '' } })
  expect(toVisitInput(visit)).toEqual({
    on: '2026-11-22',
    version: 1,
    lines: [{ itemId: 'hands', done: true, grade: 'IV' }],
    note: 'Well.',
  })
})
