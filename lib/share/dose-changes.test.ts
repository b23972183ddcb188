import { expect, test } from 'vitest'
import type { PlanItem } from '@/lib/plan/schema'
import { toPlain } from '@/lib/rich-text'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { toContent } from '@/prisma/factories/plan'
import { toDoseChanges } from './dose-changes'

const bridge: PlanItem = { id: 'a', slug: 'bridge', dosage: { sets: 2, reps: 10 } }
const clam: PlanItem = { id: 'b', slug: 'clam', side: 'left', dosage: { sets: 2, reps: 10 } }
const publish = (...items: PlanItem[]) => toFrozen(toContent(items))

test('an exercise whose dose changed is told as it was and as it is; others, new ones and gone ones are not', () => {
  const changes = toDoseChanges(
    publish(bridge, clam),
    publish(clam, { ...bridge, dosage: { sets: 3, reps: 8 } }),
  )
  expect(changes).toMatchObject([{ itemId: 'a', title: 'Bridge' }])
  const [{ before, after }] = changes as [(typeof changes)[number]]
  expect(toPlain(before)).toContain('10')
  expect(toPlain(after)).toContain('8')
  expect(toDoseChanges(publish(bridge), publish(clam))).toEqual([])
})
