import { describe, expect, it } from 'vitest'
import { keptFor, readPlace, resumeRun, toPlace } from './follow-place'
import { follow, startRun, stepOf } from './follow-run'
import { toLine } from './testing/to-line'
import { toFollowScript } from './to-follow-script'

const script = toFollowScript([toLine({ sets: 3, reps: 4 }, { id: 'a' }), toLine({ reps: 2 }, { id: 'b' })])
const given = { version: 3, day: '2026-11-29', half: false, at: 1000 }
const at = (kind: string, set: number) => ({
  ...startRun(),
  step: script.steps.findIndex((step) => step.kind === kind && step.set === set),
})
const kept = (run = at('back', 2)) => JSON.stringify(toPlace(script, run, given))

describe('a kept place', () => {
  it('goes on at the beginning of the set that was broken off, and stands until somebody is there', () => {
    const place = readPlace(kept(), { ...given, at: 5000 })
    const run = place && resumeRun(script, place)
    expect(run && stepOf(script, run)).toMatchObject({ kind: 'move', set: 2, rep: 1 })
    expect(run?.seen).toBeNull()
  })

  it('goes on in the rest, where a set was whole', () => {
    const place = readPlace(kept(at('rest', 2)), given)
    const run = place && resumeRun(script, place)
    expect(run && stepOf(script, run)).toMatchObject({ kind: 'rest', set: 2 })
  })

  it.each([
    ['another version', { ...given, version: 4 }],
    ['another day', { ...given, day: '2026-11-30' }],
    ['half and whole', { ...given, half: true }],
    ['some hours later', { ...given, at: given.at + keptFor + 1 }],
    ['a clock that went back', { ...given, at: given.at - 1 }],
  ])('is dropped: %s', (_, asked) => {
    expect(readPlace(kept(), asked)).toBeNull()
  })

  it.each([
    null,
    '',
    '{',
    '[]',
    '{"version":3}',
    '{"version":3,"day":"2026-11-29","half":false,"at":1000,"lines":[1]}',
  ])('is none: %s', (text) => {
    expect(readPlace(text, given)).toBeNull()
  })

  it('is none when other lines are to be done, before the start and after the end', () => {
    const place = readPlace(kept(), given)
    expect(place && resumeRun(toFollowScript([toLine({ reps: 1 }, { id: 'b' })]), place)).toBeNull()
    expect(toPlace(script, startRun(), given)).toBeNull()
    expect(toPlace(script, { ...startRun(), step: script.steps.length }, given)).toBeNull()
  })

  it('knows what was done and skipped before', () => {
    const run = follow(script, at('move', 1), { kind: 'skip', at: 0 })
    const place = readPlace(JSON.stringify(toPlace(script, run, given)), given)
    expect(place && resumeRun(script, place)).toMatchObject({ skipped: ['a'] })
  })
})
