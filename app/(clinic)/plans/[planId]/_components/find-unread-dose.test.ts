import { expect, test } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { toSlimItem } from '@/lib/catalog/slim-item'
import type { PlanContent } from '@/lib/plan/schema'
import { doseKey, isDoseTyped } from './dose-key'
import { findUnreadDose } from './find-unread-dose'

const clam = { id: 'b', slug: 'clam', side: 'right', dosage: { sets: 3, reps: 10, perDay: 1 } } as const
const content: PlanContent = {
  schemaVersion: 2,
  title: 'Plan',
  locale: 'en',
  phases: [
    { id: 'calm', title: 'Calm', items: [{ id: 'a', slug: 'bridge' }] },
    { id: 'build', title: 'Build', items: [clam] },
  ],
}

const catalog = new Map(
  builtInCatalog('en')
    .offered()
    .map((item) => [item.slug, toSlimItem(item)]),
)
const typed = (key: string, text: string) => (asked: string) => (asked === key ? text : null)
const find = (key: string, text: string) => findUnreadDose('plan', content, catalog, typed(key, text))

test('a dose I left half typed is found before I publish, whatever phase it is in', () => {
  expect(find(doseKey('plan', 'b'), '3x')).toBe('b')
})

test('a dose that can be read and that the plan has not taken is found too', () => {
  expect(find(doseKey('plan', 'b'), '2x8 r 1/d')).toBe('b')
  expect(find(doseKey('plan', 'b'), '3x10 l 1/d')).toBe('b')
})

test('a dose that the plan has taken stops nothing while its text is still kept', () => {
  expect(find(doseKey('plan', 'b'), '3x10 r 1/d')).toBeNull()
})

test('a dose left in another plan does not stop this one', () => {
  expect(find(doseKey('other', 'b'), '3x')).toBeNull()
})

test('whether any dose of the plan was left half typed is known without reading it', () => {
  const isTyped = (key: string) => isDoseTyped('plan', content, typed(key, '3x'))
  expect(isTyped(doseKey('plan', 'b'))).toBe(true)
  expect(isTyped(doseKey('other', 'b'))).toBe(false)
})
