import { describe, expect, it } from 'vitest'
import type { DayBody } from '../check-in'
import type { LoggedCheckIn } from '../logged-check-in'
import { stopState } from './stop-state'

const monday = '2026-11-23'
const tuesday = '2026-11-24'
const wednesday = '2026-11-25'
let made = 0

function say(body: Omit<DayBody, 'about'>, localDate: string, time = '10:42'): LoggedCheckIn {
  made += 1
  const at = `${localDate}T${time}:00.000Z`
  return {
    id: `id-${made}`,
    itemId: null,
    localDate,
    loggedAt: at,
    receivedAt: at,
    body: { about: 'day', ...body },
  }
}
const stateOf = (checkIns: LoggedCheckIn[], today: string, reopenings: string[] = []) =>
  stopState(checkIns, reopenings, today)

describe('stopState', () => {
  it('lets a plan with pain under 6 go on', () => {
    expect(stateOf([], monday)).toEqual({ kind: 'open' })
    expect(stateOf([say({ pain: 5 }, monday)], monday)).toEqual({ kind: 'open' })
  })

  it('stops at 6, says when it was said, and a lower number later that day changes nothing', () => {
    const stopped = { kind: 'stopped', pain: 7, on: monday, at: `${monday}T10:42:00.000Z`, asks: 'later' }
    expect(stateOf([say({ pain: 7 }, monday)], monday)).toEqual(stopped)
    expect(stateOf([say({ pain: 2 }, monday, '12:00'), say({ pain: 7 }, monday)], monday)).toEqual(stopped)
    expect(stateOf([say({ pain: 6 }, monday)], monday).kind).toBe('stopped')
  })

  it('asks the next day, and every day until the answer is yes', () => {
    const high = say({ pain: 7 }, monday)
    expect(stateOf([high], tuesday)).toMatchObject({ kind: 'stopped', asks: 'now' })
    const no = say({ better: false }, tuesday)
    expect(stateOf([high, no], tuesday)).toMatchObject({ kind: 'stopped', asks: 'no' })
    expect(stateOf([high, no], wednesday)).toMatchObject({ kind: 'stopped', asks: 'now' })
  })

  it('starts with half on the day it is better, and goes on as usual the day after', () => {
    const better = [say({ pain: 7 }, monday), say({ better: true }, tuesday)]
    expect(stateOf(better, tuesday)).toEqual({ kind: 'half' })
    expect(stateOf(better, wednesday)).toEqual({ kind: 'open' })
  })

  it('does not take "better" on the same day for an answer, nor low pain on a later one', () => {
    expect(stateOf([say({ pain: 7 }, monday), say({ better: true }, monday, '18:00')], monday).kind).toBe(
      'stopped',
    )
    expect(stateOf([say({ pain: 7 }, monday), say({ pain: 1 }, tuesday)], wednesday).kind).toBe('stopped')
  })

  it('takes the last word when a day said both yes and no', () => {
    const high = say({ pain: 7 }, monday)
    const [yes, no] = [say({ better: true }, tuesday, '08:00'), say({ better: false }, tuesday, '09:00')]
    expect(stateOf([no, yes, high], tuesday)).toMatchObject({ kind: 'stopped', asks: 'no' })
  })

  it('stops again when it hurts again, also on the day it was better', () => {
    const again = [
      say({ pain: 7 }, monday),
      say({ better: true }, tuesday),
      say({ pain: 8 }, tuesday, '18:00'),
    ]
    expect(stateOf(again, tuesday)).toMatchObject({ kind: 'stopped', pain: 8, on: tuesday, asks: 'later' })
  })

  it('opens when a therapist re-opens it, and not for what the clinic had not received by then', () => {
    const high = say({ pain: 7 }, monday)
    const reopened = [`${monday}T15:00:00.000Z`]
    expect(stateOf([high], monday, reopened)).toEqual({ kind: 'open' })
    const { receivedAt: _, ...waiting } = high
    expect(stateOf([waiting], monday, reopened).kind).toBe('stopped')
    expect(stateOf([{ ...high, receivedAt: `${monday}T15:00:01.000Z` }], monday, reopened).kind).toBe(
      'stopped',
    )
    expect(stateOf([high, say({ pain: 6 }, tuesday)], tuesday, reopened)).toMatchObject({ on: tuesday })
  })

  it('counts the pain that was said with an exercise', () => {
    const sore: LoggedCheckIn = {
      ...say({}, monday),
      itemId: 'bridge',
      body: { about: 'item', result: 'done', pain: 9 },
    }
    expect(stateOf([sore], monday).kind).toBe('stopped')
  })

  it('does not depend on the order the answers come in', () => {
    const all = [say({ pain: 7 }, monday), say({ better: true }, tuesday), say({ pain: 3 }, tuesday, '18:00')]
    for (const order of [all, all.toReversed(), [all[1], all[0], all[2]].filter((one) => one !== undefined)])
      expect(stateOf(order, tuesday)).toEqual({ kind: 'half' })
  })

  it('stops at a warning sign until the clinic opens it: not by "none", not by "better", not by days', () => {
    const sign = say({ signs: ['RF12'] }, monday)
    const stopped = {
      kind: 'stopped',
      signs: ['RF12'],
      on: monday,
      at: `${monday}T10:42:00.000Z`,
      asks: 'clinic',
    }
    expect(stateOf([sign], monday)).toEqual(stopped)
    const later = [say({ signs: [] }, monday, '12:00'), say({ better: true }, tuesday)]
    expect(stateOf([sign, ...later], wednesday)).toEqual(stopped)
    expect(stateOf([sign], wednesday, [`${tuesday}T08:00:00.000Z`])).toEqual({ kind: 'open' })
    expect(stateOf([say({ signs: [] }, monday)], monday)).toEqual({ kind: 'open' })
  })

  it('names every sign that still stands, the newest day, and signs before pain', () => {
    const all = [say({ signs: ['RF12'] }, monday), say({ signs: ['RF05'], pain: 9 }, tuesday)]
    expect(stateOf(all, wednesday)).toMatchObject({ signs: ['RF05', 'RF12'], on: tuesday, asks: 'clinic' })
  })

  it('takes no re-opening for a sign that still waited on a phone', () => {
    const { receivedAt: _, ...waiting } = say({ signs: ['RF05'] }, monday)
    expect(stateOf([waiting], tuesday, [`${tuesday}T08:00:00.000Z`]).kind).toBe('stopped')
  })
})
