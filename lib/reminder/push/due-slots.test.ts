import { expect, it } from 'vitest'
import type { CheckInBody } from '@/lib/adherence/check-in'
import type { LoggedCheckIn } from '@/lib/adherence/logged-check-in'
import { toToday } from '@/lib/adherence/to-today'
import type { Dosage } from '@/lib/dosage/dosage'
import { toSharedPlan } from '@/lib/share/to-shared-plan'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { dueSlots } from './due-slots'

const day = '2026-11-25'

function slotsAfter(dosage: Dosage, ...bodies: CheckInBody[]) {
  const items = [{ id: 'bridge', slug: 'bridge', dosage }]
  const frozen = toFrozen({
    ...{ schemaVersion: 2, title: 'Plan', locale: 'en' },
    phases: [{ id: 'now', title: 'Now', items }],
  })
  const checkIns = bodies.map(
    (body, n): LoggedCheckIn => ({
      ...{ id: `id-${n}`, itemId: body.about === 'item' ? 'bridge' : null, localDate: day, body },
      loggedAt: `${day}T08:0${n}:00.000Z`,
    }),
  )
  return dueSlots(frozen, toToday(toSharedPlan(frozen), checkIns, day))
}
const evening = { about: 'item', slot: 'evening', result: 'done' } as const

it('reminds of the time of day that is left, whichever was done', () => {
  expect(slotsAfter({ reps: 10, perDay: 2 })).toEqual(['morning', 'evening'])
  expect(slotsAfter({ reps: 10, perDay: 2 }, evening)).toEqual(['morning'])
  expect(slotsAfter({ reps: 10, perDay: 2 }, evening, { ...evening, slot: 'morning' })).toEqual([])
})

it('reminds no more of what was left out on purpose, or while the patient is off', () => {
  const left = { about: 'item', result: 'not', reason: 'time' } as const
  expect(slotsAfter({ reps: 10 })).toEqual(['morning'])
  expect(slotsAfter({ reps: 10 }, left)).toEqual([])
  const timeOff = { from: day, until: day, why: 'holiday' } as const
  expect(slotsAfter({ reps: 10, perDay: 3 }, { about: 'day', timeOff })).toEqual([])
})

it('never rings for more times than three, and stops when the last of them is left', () => {
  const four = { reps: 10, perDay: 4 }
  expect(slotsAfter(four)).toEqual(['morning', 'midday', 'evening'])
  expect(slotsAfter(four, { about: 'item', result: 'partly', times: 3 })).toEqual([])
})
