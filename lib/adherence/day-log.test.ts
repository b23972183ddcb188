import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CheckInBody } from './check-in'
import { type DayLog, mergeDayLogs, toDayLogs } from './day-log'
import { toDayWord } from './day-word'
import type { LoggedCheckIn } from './logged-check-in'

const day = '2026-11-22'
let made = 0

function said(body: CheckInBody, minute: number, localDate = day, itemId: string | null = null) {
  made += 1
  const loggedAt = new Date(Date.parse(`${localDate}T08:00:00Z`) + minute * 60_000).toISOString()
  return { id: String(made).padStart(6, '0'), itemId, localDate, loggedAt, body } satisfies LoggedCheckIn
}
const about = (body: Omit<Extract<CheckInBody, { about: 'day' }>, 'about'>, minute: number, date = day) =>
  said({ about: 'day', ...body }, minute, date)
const wordOf = (checkIns: LoggedCheckIn[], date = day) => toDayWord(toDayLogs(checkIns).get(date))

describe('a day put together', () => {
  it('says 7, later 2: the lower pain stands beside the higher, never in its place', () => {
    const word = wordOf([about({ pain: 7 }, 0), about({ pain: 2 }, 60)])
    expect(word?.pain).toEqual({ worst: 7, later: 2 })
    expect(wordOf([about({ pain: 2 }, 0), about({ pain: 7 }, 60)])?.pain).toEqual({ worst: 7, later: null })
  })

  it('keeps the 8 of one phone when another says only that some was done', () => {
    const word = wordOf([about({ pain: 8 }, 0), about({ amount: 'some' }, 5)])
    expect(word).toEqual({ pain: { worst: 8, later: null }, amount: 'some' })
  })

  it('takes the newest word on each of the other questions, and misses none that was not asked again', () => {
    const word = wordOf([
      about({ amount: 'all', effort: 'hard' }, 0),
      about({ amount: 'some' }, 10),
      about({ effort: 'very-hard' }, 5),
    ])
    expect(word).toEqual({ amount: 'some', effort: 'very-hard' })
  })

  it('keeps an answer with the day it names, also when it is given after midnight', () => {
    const late = { ...about({ pain: 6 }, 0), loggedAt: '2026-11-23T00:05:00.000Z' }
    const next = about({ pain: 1 }, 0, '2026-11-23')
    expect(wordOf([late, next])?.pain?.worst).toBe(6)
    expect(wordOf([late, next], '2026-11-23')?.pain).toEqual({ worst: 1, later: null })
  })

  it('counts the pain that was said with an exercise, and goes on counting it when the tick is taken back', () => {
    const sore = said({ about: 'item', result: 'done', pain: 6 }, 0, day, 'bridge')
    const undone = said({ about: 'item', result: 'not' }, 5, day, 'bridge')
    const log = toDayLogs([undone, sore]).get(day)
    expect(log?.worst?.value).toBe(6)
    expect(log?.items.get('bridge')?.ticks?.value).toEqual({ result: 'not' })
  })

  it('compares instants, not their spelling', () => {
    const early = { ...about({ amount: 'all' }, 0), loggedAt: '2026-11-22T09:00:00.000+02:00' }
    const late = { ...about({ amount: 'none' }, 0), loggedAt: '2026-11-22T08:00:00.000Z' }
    expect(wordOf([late, early])?.amount).toBe('none')
  })

  it('takes the highest pain of before, while and after, and calls none of one answer later than another', () => {
    expect(wordOf([about({ painBefore: 6, pain: 4, painAfter: 3 }, 0)])).toEqual({
      pain: { worst: 6, later: null },
      painBefore: 6,
      painAfter: 3,
    })
    expect(wordOf([about({ pain: 4 }, 0), about({ painAfter: 7 }, 9)])?.pain).toEqual({ worst: 7, later: 4 })
  })

  it('keeps a warning sign that was ticked once, whatever is said after it', () => {
    const none = about({ signs: [] }, 60)
    expect(wordOf([none])).toEqual({ signs: [] })
    const word = wordOf([none, about({ signs: ['RF12'] }, 0), about({ signs: ['RF05'] }, 90)])
    expect(word?.signs).toEqual(['RF05', 'RF12'])
    expect(toDayLogs([none, about({ signs: ['RF12'] }, 0)]).get(day)?.noSigns).not.toBeNull()
  })

  it('is not answered by "it is better" alone', () => {
    expect(wordOf([about({ better: true }, 0)])).toBeNull()
  })
})

const bodies: fc.Arbitrary<CheckInBody> = fc.oneof(
  fc.record(
    {
      about: fc.constant('item' as const),
      result: fc.constantFrom('done' as const, 'partly' as const, 'not' as const),
      times: fc.nat(4),
      slot: fc.constantFrom('morning' as const, 'evening' as const),
      reason: fc.constantFrom('pain' as const, 'unsaid' as const),
      insteadOf: fc.constantFrom('2026-11-18', '2026-11-19'),
      pain: fc.nat(10),
      effort: fc.constantFrom('hard' as const, 'very-easy' as const),
    },
    { requiredKeys: ['about', 'result'] },
  ),
  fc.record(
    {
      about: fc.constant('day' as const),
      pain: fc.nat(10),
      painBefore: fc.nat(10),
      painAfter: fc.nat(10),
      amount: fc.constantFrom('all' as const, 'some' as const, 'none' as const),
      effort: fc.constantFrom('hard' as const, 'some-work' as const),
      note: fc.constantFrom('a', 'b'),
      signs: fc.subarray(['RF05' as const, 'RF01' as const, 'RF12' as const]),
      better: fc.boolean(),
    },
    { requiredKeys: ['about'] },
  ),
)
/** Few days, few instants and few items, so that equal ones come up. */
const logged: fc.Arbitrary<LoggedCheckIn[]> = fc
  .array(fc.tuple(bodies, fc.nat(3), fc.nat(2), fc.nat(2)), { maxLength: 14 })
  .map((all) =>
    all.map(([body, minute, late, item], n) => ({
      id: `id-${n}`,
      itemId: body.about === 'item' ? `line-${item}` : null,
      localDate: `2026-11-2${late}`,
      loggedAt: `2026-11-22T08:0${minute}:00.000Z`,
      body,
    })),
  )

const shown = (logs: Map<string, DayLog>) =>
  [...logs].sort(([a], [b]) => a.localeCompare(b)).map(([date, log]) => [date, plain(log)])
const plain = (log: DayLog) => ({
  ...log,
  items: [...log.items]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([id, item]) => [id, { ...item, slots: [...item.slots].sort(([a], [b]) => a.localeCompare(b)) }]),
})

describe('whatever the order and the devices', () => {
  it('any order gives the same days', () => {
    fc.assert(
      fc.property(logged, fc.infiniteStream(fc.nat()), (all, dice) => {
        const shuffled = all.map((one) => ({ one, at: dice.next().value })).sort((a, b) => a.at - b.at)
        expect(shown(toDayLogs(shuffled.map(({ one }) => one)))).toEqual(shown(toDayLogs(all)))
      }),
    )
  })

  it('sent twice counts once', () => {
    fc.assert(
      fc.property(logged, (all) => {
        expect(shown(toDayLogs([...all, ...all]))).toEqual(shown(toDayLogs(all)))
      }),
    )
  })

  it('split over three phones and put together in either way, a day is the same', () => {
    fc.assert(
      fc.property(logged, fc.infiniteStream(fc.nat(2)), (all, dice) => {
        const phones: LoggedCheckIn[][] = [[], [], []]
        for (const one of all) phones[dice.next().value]?.push(one)
        const [a, b, c] = phones.map((one) => toDayLogs(one)) as [Days, Days, Days]
        expect(shown(merge(merge(a, b), c))).toEqual(shown(toDayLogs(all)))
        expect(shown(merge(a, merge(c, b)))).toEqual(shown(toDayLogs(all)))
      }),
    )
  })

  it('no answer ever takes a warning sign of a day away', () => {
    fc.assert(
      fc.property(logged, bodies, (all, body) => {
        const day = '2026-11-20'
        const more = { id: 'more', itemId: null, localDate: day, loggedAt: '2027-01-01T00:00:00Z', body }
        const after = toDayLogs([...all, more]).get(day)
        for (const [sign, said] of toDayLogs(all).get(day)?.signs ?? [])
          expect(after?.signs.get(sign)).toEqual(said)
      }),
    )
  })

  it('no answer ever lowers the worst pain of a day', () => {
    fc.assert(
      fc.property(logged, bodies, (all, body) => {
        const before = toDayLogs(all).get('2026-11-20')?.worst?.value ?? -1
        const more = {
          id: 'more',
          itemId: null,
          localDate: '2026-11-20',
          loggedAt: '2027-01-01T00:00:00Z',
          body,
        }
        expect(toDayLogs([...all, more]).get('2026-11-20')?.worst?.value ?? -1).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

type Days = Map<string, DayLog>
function merge(one: Days, other: Days): Days {
  const merged = new Map(one)
  for (const [date, log] of other) {
    const before = merged.get(date)
    merged.set(date, before ? mergeDayLogs(before, log) : log)
  }
  return merged
}
