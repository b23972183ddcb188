import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highest, lowest } from '@/lib/dosage/amount'
import { validDose } from '@/lib/dosage/dosage.arbitrary'
import { kindGroup } from '@/lib/dosage/kind'
import type { LinePace } from '@/lib/reading/pace'
import type { FollowScript } from './step'
import { toLine } from './testing/to-line'
import { toFollowScript } from './to-follow-script'

type Dose = LinePace['dosage']

const scriptOf = (...line: Parameters<typeof toLine>) => toFollowScript([toLine(...line)])
/** The steps in short: what, for how long, on which side. */
const shortOf = ({ steps }: FollowScript) =>
  steps.map(({ kind, sec, side, cue }) => [cue ?? kind, sec ?? '…', side].filter(Boolean).join(' '))
const secondsOf = ({ steps }: FollowScript, ...kinds: string[]) =>
  steps.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { sec }) => sum + (sec ?? 0), 0)

/** Sets, repetitions and holds of a strength line. */
const counted = fc.record(
  {
    sets: fc.integer({ min: 1, max: 6 }),
    reps: fc.integer({ min: 1, max: 30 }),
    holdSec: fc.integer({ min: 1, max: 60 }),
    restSec: fc.integer({ min: 0, max: 300 }),
    tempo: fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 })
      .map((all) => all.join('-')),
  },
  { requiredKeys: ['sets', 'reps'] },
)
const side = fc.constantFrom('left', 'right', 'both-each', 'both-together', 'alternate', undefined)

describe('a script of one line', () => {
  it('a hold of no seconds is none: work on a spot that is not held goes on until it is done', () => {
    expect(shortOf(scriptOf({ holdSec: 0 }, { kind: 'MTs', side: 'left' }))).toEqual(
      shortOf(scriptOf({}, { kind: 'MTs', side: 'left' })),
    )
  })

  it('three holds of 30 s: into it, 30 full seconds, out of it, with a rest between', () => {
    expect(shortOf(scriptOf({ sets: 3, holdSec: 30 }, { kind: 'ST', side: 'right' }))).toEqual([
      'ready … right',
      'lead 5 right',
      ...['move 2 right', 'hold 30 right', 'back 2 right', 'rest 10 right'],
      ...['move 2 right', 'hold 30 right', 'back 2 right', 'rest 10 right'],
      ...['move 2 right', 'hold 30 right', 'back 2 right'],
    ])
  })

  it('a tempo is lowering, pause, lifting, pause: what lowers begins with the first number, what lifts with the third', () => {
    const line = toLine({ reps: 1, tempo: '3-1-2-4' })
    const ofLowering = toFollowScript([line], { lowers: () => true })
    expect(shortOf(ofLowering).slice(2)).toEqual(['lower 3', 'pause 1', 'lift 2', 'pause 4'])
    const ofLifting = toFollowScript([line], { lowers: () => false })
    expect(shortOf(ofLifting).slice(2)).toEqual(['lift 2', 'pause 4', 'lower 3', 'pause 1'])
  })

  it('while it is not known which way it goes both take the slower time, and nothing is called lifting', () => {
    expect(shortOf(scriptOf({ reps: 1, tempo: '3-1-2-0' })).slice(2)).toEqual(['move 3', 'pause 1', 'back 3'])
  })

  it('each side: all of the right, a pause to switch, all of the left', () => {
    expect(shortOf(scriptOf({ sets: 1, holdSec: 20 }, { kind: 'ST', side: 'both-each' }))).toEqual([
      'ready … right',
      'lead 5 right',
      ...['move 2 right', 'hold 20 right', 'back 2 right'],
      'switch 10 left',
      ...['move 2 left', 'hold 20 left', 'back 2 left'],
    ])
  })

  it('a rest that is prescribed is not cut by switching sides', () => {
    const { steps } = scriptOf({ sets: 2, reps: 5, restSec: 60 }, { side: 'both-each' })
    expect(steps.find(({ kind }) => kind === 'switch')?.sec).toBe(60)
  })

  it('by turns: right, left, right, left, as many as prescribed in all, with a moment to change where it is held', () => {
    const moved = scriptOf({ reps: 4 }, { side: 'alternate' })
    expect(moved.steps.filter(({ kind }) => kind === 'move').map((step) => step.side)).toEqual([
      'right',
      'left',
      'right',
      'left',
    ])
    expect(moved.steps.some(({ kind }) => kind === 'switch')).toBe(false)
    const held = scriptOf({ reps: 2, holdSec: 20 }, { kind: 'ST', side: 'alternate' })
    expect(shortOf(held).slice(2)).toEqual([
      ...['move 2 right', 'hold 20 right', 'back 2 right'],
      'switch 5 left',
      ...['move 2 left', 'hold 20 left', 'back 2 left'],
    ])
  })

  it('8 to 12: eight are counted, then up to 4 more by hand; 2 to 3 sets: the third is offered', () => {
    const { steps } = scriptOf({ sets: { min: 2, max: 3 }, reps: { min: 8, max: 12 } })
    expect(steps.filter(({ kind }) => kind === 'move')).toHaveLength(24)
    expect(steps.filter(({ kind }) => kind === 'more').map(({ upTo, sec }) => [upTo, sec])).toEqual([
      [4, null],
      [4, null],
      [4, null],
    ])
    const offer = steps.findIndex(({ kind }) => kind === 'offer')
    expect(steps[offer]).toMatchObject({ set: 2, sets: 2, sec: null, upTo: 1 })
    expect(offer + 1 + (steps[offer]?.leaves ?? 0)).toBe(steps.length)
  })

  it('30 to 45 s: it counts to 45, and says from 30 on that it is enough', () => {
    const hold = scriptOf({ holdSec: { min: 30, max: 45 } }, { kind: 'ST' }).steps.find(
      ({ kind }) => kind === 'hold',
    )
    expect(hold).toMatchObject({ sec: 45, enough: 30 })
  })

  it.each<[string, Dose, string[]]>([
    ['minutes are worked through', { durationMin: 2 }, ['work 120']],
    ['push, then hold', { reps: 1, pushSec: 6, holdSec: 15 }, ['move 2', 'push 6', 'hold 15', 'back 2']],
    ['a distance waits', { distance: { value: 20, unit: 'm' } }, ['wait …']],
    ['no dose waits', {}, ['wait …']],
    ['as many as can be done well', { amrap: { sec: 60 } }, ['many 60']],
    ['every minute', { emom: { minutes: 2, reps: 5 } }, ['minute 60', 'minute 60']],
    [
      'intervals',
      { intervals: { count: 2, work: { sec: 30 }, ease: { sec: 60 } } },
      ['hard 30', 'easy 60', 'hard 30', 'easy 60'],
    ],
  ])('%s', (_, dosage, expected) => {
    expect(shortOf(scriptOf(dosage, { kind: 'ST' })).filter((step) => !/^(ready|lead)/.test(step))).toEqual(
      expected,
    )
  })

  it('sets that differ: 12, 10, 8', () => {
    const { steps } = scriptOf({ repsPerSet: [12, 10, 8] })
    const moves = steps.filter(({ kind }) => kind === 'move')
    expect([1, 2, 3].map((set) => moves.filter((step) => step.set === set).length)).toEqual([12, 10, 8])
  })

  it('what is told and not done is left out, and so is what waits for a word', () => {
    const { pace: _, ...advice } = toLine({}, { id: 'advice', kind: 'ED' })
    const held = { ...toLine({ reps: 3 }, { id: 'held' }), held: true as const }
    expect(toFollowScript([advice, held]).steps).toEqual([])
  })

  it('a pack is its minutes', () => {
    expect(shortOf(scriptOf({ durationMin: 15 }, { kind: 'SC' }))).toEqual(['ready …', 'lead 5', 'work 900'])
  })
})

describe('half of it', () => {
  const halfOf = (dosage: Dose) => toFollowScript([toLine(dosage, { kind: 'ST' })], { half: true })
  it('is half the sets, of one set half the repetitions, and a hold keeps its seconds', () => {
    expect(halfOf({ sets: 3, reps: 10 }).steps.filter(({ kind }) => kind === 'move')).toHaveLength(10)
    expect(halfOf({ reps: 9 }).steps.filter(({ kind }) => kind === 'move')).toHaveLength(4)
    expect(secondsOf(halfOf({ holdSec: 30 }), 'hold')).toBe(30)
    expect(secondsOf(halfOf({ durationMin: 5 }), 'work')).toBe(150)
  })

  it('is half the rounds of a circuit, each of them whole', () => {
    const round = { id: 'g', rounds: 4, restSec: 30 }
    const lines = ['a', 'b'].map((id) => toLine({ reps: 10 }, { id, round }))
    const { steps } = toFollowScript(lines, { half: true })
    expect(steps.filter(({ kind }) => kind === 'move')).toHaveLength(40)
  })
})

describe('a circuit', () => {
  it('goes round by round in its order, rests after each round but the last, and then goes on to what follows', () => {
    const round = { id: 'g', rounds: 2, restSec: 45 }
    const lines = [
      toLine({ reps: 1 }, { id: 'a', round }),
      toLine({ reps: 1 }, { id: 'b', round }),
      toLine({ reps: 1 }, { id: 'c' }),
    ]
    const script = toFollowScript(lines)
    const said = script.steps.map(
      ({ line, kind, sec, round: at }) => `${lines[line]?.id}${at} ${kind} ${sec ?? '…'}`,
    )
    expect(said).toEqual([
      ...['a1 ready …', 'a1 lead 5', 'a1 move 2', 'a1 back 2'],
      ...['b1 ready …', 'b1 lead 5', 'b1 move 2', 'b1 back 2'],
      'b1 rest 45',
      ...['a2 ready 20', 'a2 move 2', 'a2 back 2'],
      ...['b2 ready 20', 'b2 move 2', 'b2 back 2'],
      ...['c1 ready …', 'c1 lead 5', 'c1 move 2', 'c1 back 2'],
    ])
  })
})

describe('whatever is prescribed', () => {
  it('every hold is there on every side, as long as it is prescribed', () => {
    fc.assert(
      fc.property(counted, side, (dosage, one) => {
        const script = scriptOf(dosage, one ? { side: one } : {})
        const sides = one === 'both-each' ? 2 : 1
        const holds = script.steps.filter(({ kind }) => kind === 'hold')
        const { sets, reps, holdSec = 0 } = dosage
        expect(holds).toHaveLength(holdSec > 0 ? sets * reps * sides : 0)
        for (const { sec } of holds) expect(sec).toBeGreaterThanOrEqual(holdSec)
        if (dosage.tempo === undefined) expect(secondsOf(script, 'hold')).toBe(sets * reps * sides * holdSec)
      }),
    )
  })

  it('every side and set is there once, in order, and rests are as long as prescribed', () => {
    fc.assert(
      fc.property(counted, side, (dosage, one) => {
        const { steps } = scriptOf(dosage, one ? { side: one } : {})
        const sides = one === 'both-each' ? 2 : 1
        const begun = steps.flatMap((step) =>
          step.kind === 'move' && step.rep === 1
            ? [`${one === 'both-each' ? step.side : ''}${step.set}`]
            : [],
        )
        expect(begun).toHaveLength(dosage.sets * sides)
        expect(new Set(begun).size).toBe(begun.length)
        for (const step of steps)
          if (step.kind === 'rest' && dosage.restSec !== undefined) expect(step.sec).toBe(dosage.restSec)
      }),
    )
  })

  it('no way and no pause is shorter than the tempo says, whichever way it goes', () => {
    fc.assert(
      fc.property(counted, fc.constantFrom(true, false, null), (dosage, lowers) => {
        const [lower = 0, low = 0, lift = 0, high = 0] = (dosage.tempo ?? '0-0-0-0').split('-').map(Number)
        const { steps } = toFollowScript([toLine({ ...dosage, sets: 1, reps: 1 })], { lowers: () => lowers })
        const sum = steps
          .filter(({ kind }) => ['move', 'pause', 'hold', 'back'].includes(kind))
          .reduce((all, { sec }) => all + (sec ?? 0), 0)
        expect(sum).toBeGreaterThanOrEqual(lower + low + lift + high)
      }),
    )
  })

  it('any valid dose of any item has whole seconds, a last step, and the length that its lowest numbers ask for', () => {
    fc.assert(
      fc.property(validDose, side, ({ item, dosage }, one) => {
        fc.pre(['exercise', 'selfCare'].includes(kindGroup(item.kind)))
        const { steps } = scriptOf(dosage, { kind: item.kind, ...(one ? { side: one } : {}) })
        expect(steps[0]?.kind).toBe('ready')
        expect(steps.length).toBeGreaterThan(1)
        for (const { sec, enough } of steps) {
          if (sec !== null) expect(Number.isInteger(sec) && sec > 0).toBe(true)
          if (enough !== undefined) expect(sec).toBeGreaterThan(enough)
        }
        const holds = steps.filter(({ kind }) => kind === 'hold')
        for (const { sec } of holds) expect(sec).toBeGreaterThanOrEqual(lowest(dosage.holdSec))
        for (const { sec } of holds)
          if (dosage.tempo === undefined) expect(sec).toBeLessThanOrEqual(highest(dosage.holdSec))
      }),
    )
  })

  it('the parts are the same ones whether it is known which way the movement goes, or not', () => {
    fc.assert(
      fc.property(counted, side, (dosage, one) => {
        const line = toLine(dosage, one ? { side: one } : {})
        const partsOf = (lowers: boolean | null) => [
          ...new Set(
            toFollowScript([line], { lowers: () => lowers }).steps.map(({ part, set }) => `${part} ${set}`),
          ),
        ]
        expect(partsOf(true)).toEqual(partsOf(null))
        expect(partsOf(false)).toEqual(partsOf(null))
      }),
    )
  })
})
