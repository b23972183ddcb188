import { expect, test } from 'vitest'
import type { PlanContent } from '@/lib/plan/schema'
import { doseKey, findUnreadDose } from './dose-key'

const content: PlanContent = {
  schemaVersion: 2,
  title: 'Plan',
  locale: 'en',
  phases: [
    { id: 'calm', title: 'Calm', items: [{ id: 'a', slug: 'bridge' }] },
    { id: 'build', title: 'Build', items: [{ id: 'b', slug: 'clam' }] },
  ],
}

test('a dose I left half typed is found before I publish, whatever phase it is in', () => {
  const kept = new Set([doseKey('plan', 'b')])
  expect(findUnreadDose('plan', content, (key) => kept.has(key))).toBe('b')
})

test('a dose left in another plan does not stop this one', () => {
  const kept = new Set([doseKey('other', 'b')])
  expect(findUnreadDose('plan', content, (key) => kept.has(key))).toBeNull()
})
