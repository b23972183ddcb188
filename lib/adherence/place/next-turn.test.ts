import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/day'
import type { PatientRow } from '@/lib/patient/patient'
import type { CheckInBody } from '../check-in'
import type { GivenPlan } from '../given-plan'
import { nextTurn } from './next-turn'
import type { Place } from './place'
import { toPlace } from './to-place'

const today = '2026-11-22'

test('the next turn is the first day with another rank or another reason, or none', () => {
  const going: Place = { rank: 2, reason: null }
  const turn = (place: Place) => nextTurn((day) => (day < '2026-11-25' ? going : place), today)
  expect(turn({ rank: 1, reason: null })).toBe('2026-11-25')
  expect(turn({ rank: 2, reason: 'mayDischarge' })).toBe('2026-11-25')
  expect(turn(going)).toBeNull()
})

const row: PatientRow = {
  id: 'p1',
  firstName: 'Ada',
  lastName: 'Example',
  birthDate: null,
  email: null,
  locale: 'en',
  recordNumber: null,
  memberId: null,
  archived: false,
  plan: {
    id: 'plan',
    title: 'Hip',
    updatedAt: '2026-11-01T08:00:00Z',
    version: { number: 1, publishedAt: '2026-11-01T08:00:00Z' },
    link: null,
  },
  planCount: 1,
}

const bodies: fc.Arbitrary<CheckInBody> = fc.oneof(
  fc.constant({ about: 'item', result: 'done' } as const),
  fc.integer({ min: 0, max: 10 }).map((pain) => ({ about: 'day', pain }) as const),
  fc.constant({ about: 'day', note: 'May I sit?' } as const),
)
const logs = fc.array(fc.record({ daysAgo: fc.integer({ min: -2, max: 40 }), body: bodies }), {
  maxLength: 25,
})

const now = `${today}T07:00:00Z`
const seen = fc.constantFrom(null, now, `${addDays(today, -1)}T23:00:00Z`)

test('until a place turns, working it out on any day in between gives the same', () => {
  fc.assert(
    fc.property(logs, seen, (log, seenAt) => {
      const given: GivenPlan = {
        patientId: 'p1',
        planId: 'plan',
        timeZone: 'UTC',
        firstDayOfWeek: 1,
        versions: [
          {
            publishedOn: '2026-10-01',
            phases: [
              {
                id: 'one',
                title: 'Settle',
                weeks: { from: 1, to: 8 },
                lines: [{ id: 'bridge', kind: 'SG' }],
              },
            ],
          },
        ],
        checkIns: log.map(({ daysAgo, body }, n) => {
          const localDate = addDays(today, -daysAgo)
          const loggedAt = `${localDate}T08:00:00.000Z`
          return { id: String(n), itemId: body.about === 'item' ? 'bridge' : null, localDate, loggedAt, body }
        }),
      }
      const alert = {
        ...{ id: 'a', planId: 'plan', localDate: today, raisedAt: now },
        kind: 'question' as const,
      }
      const asked = { ...alert, text: 'May I sit?', checkInId: null, asked: null }
      const facts = {
        ...{ row, given, open: [] },
        seen: seenAt === null ? undefined : { ...asked, seen: { by: 'u1', at: seenAt } },
      }
      const { turnsOn, ...place } = toPlace(facts, today, 'UTC')
      const on = ({ turnsOn: _, ...other }: ReturnType<typeof toPlace>): Place => other
      for (let day = today; day < (turnsOn ?? addDays(today, 60)); day = addDays(day, 1))
        expect(on(toPlace(facts, day, 'UTC'))).toEqual(place)
      if (turnsOn) expect(on(toPlace(facts, turnsOn, 'UTC'))).not.toEqual(place)
    }),
    { numRuns: 60 },
  )
})
