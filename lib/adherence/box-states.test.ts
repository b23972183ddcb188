import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slots } from '@/lib/dosage/slot'
import { shareOfBoxes, toBoxStates } from './box-states'
import type { ItemBody } from './check-in'
import { toDayLogs } from './day-log'
import type { LoggedCheckIn } from './logged-check-in'
import { toBoxBody } from './to-box-body'
import { toItemBody } from './to-item-body'

const day = '2026-11-22'
const twice = ['morning', 'evening'] as const

function said(body: ItemBody, minute: number): LoggedCheckIn {
  const loggedAt = `${day}T08:${String(minute).padStart(2, '0')}:00.000Z`
  return { id: `id-${minute}`, itemId: 'glide', localDate: day, loggedAt, body }
}
const statesOf = (checkIns: LoggedCheckIn[], boxes: Parameters<typeof toBoxStates>[1] = twice) =>
  toBoxStates(toDayLogs(checkIns).get(day)?.items.get('glide'), boxes, boxes.length)
const resultsOf = (...given: Parameters<typeof statesOf>) => statesOf(...given).map(({ result }) => result)
const say = (slot: (typeof slots)[number], result: ItemBody['result'] | null) => toBoxBody(slot, { result })

describe('the boxes of a line', () => {
  it('keep the morning of one phone and the evening of another', () => {
    expect(resultsOf([said(say('evening', 'done'), 1), said(say('morning', 'partly'), 2)])).toEqual([
      'partly',
      'done',
    ])
  })

  it('are taken back one by one', () => {
    const all = [
      said(say('morning', 'done'), 1),
      said(say('evening', 'done'), 2),
      said(say('morning', null), 3),
    ]
    expect(resultsOf(all)).toEqual([null, 'done'])
  })

  it('know what was left out on purpose, and why', () => {
    const skipped = said(toBoxBody('evening', { result: 'not', reason: 'time' }), 1)
    expect(statesOf([skipped])[1]).toMatchObject({ result: 'not', reason: 'time' })
    expect(statesOf([said(say('evening', 'not'), 2)])[1]).toMatchObject({ result: 'not', reason: 'unsaid' })
  })

  it('are filled in their order by a count, as an older page says it, until a later word about one of them', () => {
    const count = said(toItemBody(1, 2), 2)
    expect(resultsOf([count])).toEqual(['done', null])
    expect(resultsOf([count, said(say('evening', 'done'), 1)])).toEqual(['done', null])
    expect(resultsOf([count, said(say('evening', 'done'), 3)])).toEqual(['done', 'done'])
    expect(resultsOf([said(say('morning', 'done'), 1), said(toItemBody(0, 2), 2)])).toEqual([null, null])
  })

  it('take a word about a time of day that a newer version no longer has', () => {
    expect(resultsOf([said(say('midday', 'done'), 1)])).toEqual(['done', null])
    expect(resultsOf([said(say('midday', 'done'), 1), said(say('morning', 'done'), 2)])).toEqual([
      'done',
      'done',
    ])
    expect(resultsOf([said(say('evening', 'done'), 1)], [null])).toEqual(['done'])
  })

  it('count a part as a half of one', () => {
    expect(shareOfBoxes(statesOf([said(say('morning', 'partly'), 1), said(say('evening', 'not'), 2)]))).toBe(
      0.25,
    )
    expect(shareOfBoxes(statesOf([]))).toBe(0)
  })
})

const bodies: fc.Arbitrary<ItemBody> = fc.record(
  {
    about: fc.constant('item' as const),
    result: fc.constantFrom('done' as const, 'partly' as const, 'not' as const),
    slot: fc.constantFrom(...slots),
    times: fc.nat(4),
    reason: fc.constantFrom('pain' as const, 'unsaid' as const),
  },
  { requiredKeys: ['about', 'result'] },
)

describe('whatever was said', () => {
  it('the last word about a box is what it shows, and the share stays between nothing and all', () => {
    fc.assert(
      fc.property(
        fc.array(bodies, { maxLength: 12 }),
        fc.constantFrom(...twice),
        fc.constantFrom('done' as const, 'partly' as const, 'not' as const),
        (before, slot, result) => {
          const all = [...before.map(said), said(say(slot, result), 59)]
          expect(statesOf(all).find((box) => box.slot === slot)?.result).toBe(result)
          const share = shareOfBoxes(statesOf(all))
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})
