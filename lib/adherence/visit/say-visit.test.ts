import { expect, test } from 'vitest'
import { sayVisit } from './say-visit'
import type { PlanVisit } from './visit'

const hands = { slug: 'mt-hip-lat', name: 'Hip glide', side: 'right' as const, byHand: true }
const visit: PlanVisit = {
  ...{ id: 'v', revision: 1, on: '2026-11-22', version: 2, by: 'Noor Haddad', planned: 8 },
  lines: [
    {
      ...{ ...hands, itemId: 'a', graded: {}, counts: { unit: 'sets' } },
      ...{ done: true, grade: 'III', amount: 3, response: 'better' },
    },
    { ...hands, itemId: 'b', name: 'Soft tissue work', counts: { unit: 'minutes' }, done: true, amount: 8 },
    { itemId: 'c', slug: 'tape', name: 'Taping', site: 'outer hip', byHand: true, done: false },
    { itemId: 'd', slug: 'bridge', name: 'Bridge', byHand: false, done: true, response: 'same' },
  ],
  pain: { before: 5, after: 3 },
  reassessed: true,
  note: 'Walks\nwithout a limp.',
}

test('a visit is one line for the note, in both languages, and names neither the patient nor the therapist', () => {
  expect(sayVisit(visit, 'en')).toBe(
    'Nov 22, 2026: Hip glide, right, grade III, 3 sets, better after; Soft tissue work, right, 8 min; ' +
      'Bridge, the same after. Not done: Taping, outer hip. Pain 5 of 10 before, 3 after. Reassessed. ' +
      'Walks without a limp.',
  )
  expect(sayVisit(visit, 'es', (slug) => (slug === 'bridge' ? 'Puente' : undefined))).toBe(
    '22 nov 2026: Hip glide, derecha, grado III, 3 series, mejor después; Soft tissue work, derecha, 8 minutos; ' +
      'Puente, igual después. No se hizo: Taping, outer hip. Dolor 5 de 10 antes, 3 después. Reevaluación hecha. ' +
      'Walks without a limp.',
  )
})

test('what was not said is not in the line', () => {
  const bare = { ...visit, lines: [], reassessed: undefined, note: undefined }
  expect(sayVisit({ ...bare, pain: { after: 0 } }, 'en')).toBe('Nov 22, 2026: Pain after: 0 of 10.')
  expect(sayVisit({ ...bare, pain: { before: 0 } }, 'en')).toBe('Nov 22, 2026: Pain before: 0 of 10.')
  expect(sayVisit({ ...bare, pain: undefined, note: 'Rest.' }, 'en')).toBe('Nov 22, 2026: Rest.')
})
