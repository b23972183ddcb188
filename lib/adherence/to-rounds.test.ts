import { describe, expect, it } from 'vitest'
import { toSharedPlan } from '@/lib/share/to-shared-plan'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { toRounds } from './to-rounds'
import { toToday } from './to-today'

describe('toRounds', () => {
  it('puts the lines of a group together in the order of the plan, and leaves the others alone', () => {
    const line = (id: string, groupId?: string) => ({
      id,
      slug: 'bridge',
      dosage: { reps: 10, perDay: 1 },
      ...(groupId ? { groupId } : {}),
    })
    const groups = [
      { id: 'g', kind: 'superset' as const, rounds: 3, restSec: 60 },
      { id: 'h', kind: 'superset' as const, rounds: 2 },
    ]
    const items = [line('a'), line('b', 'g'), line('c', 'g'), line('d', 'h'), line('e', 'h'), line('f')]
    const page = toSharedPlan(
      toFrozen({
        schemaVersion: 2,
        title: 'P',
        locale: 'en',
        phases: [{ id: 'p', title: 'P', groups, items }],
      }),
    )
    const rounds = toRounds(toToday(page, [], '2026-11-27').due)
    expect(
      rounds.map(({ round, lines }) => [round?.rounds ?? 1, lines.map((one) => one.line.id).join('')]),
    ).toEqual([
      [1, 'a'],
      [3, 'bc'],
      [2, 'de'],
      [1, 'f'],
    ])
  })
})
