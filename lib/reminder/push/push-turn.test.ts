import { describe, expect, it } from 'vitest'
import { usualTimes } from '../slot-times'
import type { PushChoice } from './push-choice'
import { type DayStanding, firstLook, type PushState, spreadMinutes, toPushTurn } from './push-turn'
import { isQuiet } from './quiet-hours'
import { spreadOf } from './spread-of'

const night = { from: '21:00', to: '07:00' }
const choice: PushChoice = { times: usualTimes, timeZone: 'Europe/Berlin', quiet: night, againAfter: 3 }
const open: DayStanding = { isSilent: false, slots: ['morning'], due: ['morning'], hasLogged: false }

/** What is sent, minute by minute, from an instant on: "HH:MM kind" of UTC. */
function run(
  from: string,
  minutes: number,
  {
    given = choice,
    standing = open,
    spread = 0,
    step = 1,
  }: Partial<{
    given: PushChoice
    standing: DayStanding | ((now: Date) => DayStanding)
    spread: number
    step: number
  }> = {},
): string[] {
  let state: PushState | null = null
  let next = new Date(from)
  const sent: string[] = []
  for (let minute = 0; minute < minutes; minute += step) {
    const now = new Date(Date.parse(from) + minute * 60_000)
    if (next > now) continue
    const day = typeof standing === 'function' ? standing(now) : standing
    const turn = toPushTurn(given, state, day, { now, spread })
    expect(turn.nextAt > now).toBe(true)
    state = turn.state
    next = turn.nextAt
    if (turn.send) sent.push(`${now.toISOString().slice(0, 16)} ${turn.send}`)
  }
  return sent
}

const day = 24 * 60

describe('toPushTurn', () => {
  it('reminds at the time of day, and once more while nothing is logged', () => {
    expect(run('2026-03-02T00:00:00Z', day)).toEqual(['2026-03-02T07:00 time', '2026-03-02T10:00 again'])
  })

  it('is quiet once something is logged, and does not repeat where that is not wanted', () => {
    const logged = (now: Date) => ({ ...open, hasLogged: now >= new Date('2026-03-02T09:00:00Z') })
    expect(run('2026-03-02T00:00:00Z', day, { standing: logged })).toEqual(['2026-03-02T07:00 time'])
    const once = { ...choice, againAfter: 0 as const }
    expect(run('2026-03-02T00:00:00Z', day, { given: once })).toEqual(['2026-03-02T07:00 time'])
  })

  it('reminds of each time of day at which something is left, and repeats none beside another', () => {
    const standing = {
      ...open,
      slots: ['morning', 'midday', 'evening'],
      due: ['morning', 'evening'],
    } as const
    expect(run('2026-03-02T00:00:00Z', day, { standing: { ...standing } })).toEqual([
      '2026-03-02T07:00 time',
      '2026-03-02T10:00 again',
      '2026-03-02T17:00 time',
    ])
    const close = { ...choice, times: { ...usualTimes, midday: '11:20' } }
    expect(run('2026-03-02T00:00:00Z', day, { given: close, standing: { ...standing } })).toEqual([
      '2026-03-02T07:00 time',
      '2026-03-02T17:00 time',
    ])
  })

  it('is silent on a day of rest, when all is done, and while the plan is stopped', () => {
    for (const standing of [
      { ...open, due: [] },
      { ...open, isSilent: true },
      { ...open, slots: [], due: [] },
    ])
      expect(run('2026-03-02T00:00:00Z', 2 * day, { standing })).toEqual([])
  })

  it('stays on the clock over both changes of clocks, and rings once in an hour that comes twice', () => {
    expect(run('2026-03-28T00:00:00Z', 2 * day).filter((one) => one.endsWith('time'))).toEqual([
      '2026-03-28T07:00 time',
      '2026-03-29T06:00 time',
    ])
    const awake = { ...choice, quiet: { from: '00:00', to: '00:00' }, againAfter: 0 as const }
    const early = { ...awake, times: { ...usualTimes, morning: '02:30' } }
    expect(run('2026-10-24T12:00:00Z', 2 * day, { given: early })).toHaveLength(2)
    expect(run('2026-03-28T12:00:00Z', 2 * day, { given: early })).toEqual([
      '2026-03-29T01:30 time',
      '2026-03-30T00:30 time',
    ])
  })

  it('counts a day from midnight to midnight of the patient', () => {
    const given = {
      ...choice,
      timeZone: 'Australia/Sydney',
      quiet: { from: '01:00', to: '01:00' },
      times: { ...usualTimes, morning: '00:00' },
      againAfter: 0 as const,
    }
    expect(run('2026-03-02T00:00:00Z', 2 * day, { given })).toEqual([
      '2026-03-02T13:00 time',
      '2026-03-03T13:00 time',
    ])
    const late = { ...given, times: { ...usualTimes, morning: '23:59' } }
    expect(run('2026-03-02T00:00:00Z', 2 * day, { given: late })).toEqual([
      '2026-03-02T12:59 time',
      '2026-03-03T12:59 time',
    ])
  })

  it('never rings in the quiet hours, however the reminders are spread and whenever it is asked', () => {
    for (const evening of ['20:50', '20:59', '21:00', '23:30', '06:59', '07:00'])
      for (const spread of [0, 0.5, 0.999])
        for (const step of [1, 7]) {
          const given = { ...choice, times: { ...usualTimes, morning: evening } }
          const sent = run('2026-03-02T00:00:00Z', 2 * day, { given, spread, step })
          for (const one of sent) {
            const clock = new Date(`${one.slice(0, 16)}Z`).toLocaleTimeString('en-GB', {
              timeZone: 'Europe/Berlin',
              hour: '2-digit',
              minute: '2-digit',
            })
            expect(isQuiet(night, clock), `${evening} ${spread} ${one}`).toBe(false)
          }
        }
  })

  it('leaves out what could not be sent for an hour, and goes on with the next', () => {
    const state = firstLook(choice, open, { now: new Date('2026-03-02T00:00:00Z'), spread: 0 })
    expect(state.nextAt.toISOString()).toBe('2026-03-02T07:00:00.000Z')
    const turn = (at: string) => toPushTurn(choice, state.state, open, { now: new Date(at), spread: 0 })
    expect(turn('2026-03-02T07:59:00Z').send).toBe('time')
    expect(turn('2026-03-02T08:01:00Z')).toMatchObject({ send: null, state: { passed: ['morning'] } })
    expect(turn('2026-03-02T08:01:00Z').nextAt.toISOString()).toBe('2026-03-03T07:00:00.000Z')
  })

  it('does not remind of a time that had passed when it was switched on', () => {
    const { state, nextAt } = firstLook(choice, open, { now: new Date('2026-03-02T07:30:00Z'), spread: 0 })
    expect([state.passed, nextAt.toISOString()]).toEqual([['morning'], '2026-03-03T07:00:00.000Z'])
  })

  it('spreads twelve hundred who all chose eight o’clock evenly over a quarter of an hour', () => {
    const now = new Date('2026-03-02T00:00:00Z')
    const minutes = Array.from({ length: 1200 }, (_, index) => {
      const { nextAt } = firstLook(choice, open, { now, spread: spreadOf(`phone ${index}`) })
      return Math.floor((nextAt.getTime() - Date.parse('2026-03-02T07:00:00Z')) / 60_000)
    })
    const counts = Array.from(
      { length: spreadMinutes },
      (_, at) => minutes.filter((one) => one === at).length,
    )
    expect(counts.reduce((sum, count) => sum + count)).toBe(1200)
    expect(Math.min(...counts)).toBeGreaterThan(50)
    expect(Math.max(...counts)).toBeLessThan(120)
  })
})
