import { describe, expect, it } from 'vitest'
import type { FrozenLine, FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import type { PlanContent, PlanItem } from '@/lib/plan/schema'
import { join, type RichText, toPlain } from '@/lib/rich-text'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import releasedPlan from '@/prisma/releases/0.1.0/frozen-plan.json' with { type: 'json' }
import releasedHandout from './golden/0.1.0-handout.json' with { type: 'json' }
import releasedPages from './golden/0.1.0-page.json' with { type: 'json' }
import { marked } from './golden/marked'
import { readPlan } from './read-plan'
import type { ReadingLine } from './reading'

const item = (id: string, slug: string, rest: Partial<PlanItem> = {}): PlanItem => ({ id, slug, ...rest })
const dosage = { sets: 2, reps: 10, perDay: 1, daysPerWeek: 3 }

function freeze(items: PlanItem[], change: Partial<PlanContent> = {}): FrozenPlan {
  return toFrozen({
    schemaVersion: 2,
    title: 'Hip plan',
    locale: 'en',
    phases: [{ id: 'p', title: 'Calm', patientTitle: 'Calm things down', items }],
    ...change,
  })
}

const linesOf = (frozen: FrozenPlan) => readPlan(frozen).phases.flatMap(({ lines }) => lines)
const firstOf = (items: PlanItem[]) => linesOf(freeze(items))[0] as ReadingLine
const words = (rich: RichText | null | undefined) => (rich ? toPlain(rich) : null)
const doseOf = ({ dose: { limit, rest } }: ReadingLine) =>
  marked(join([limit, rest].filter((rich) => rich !== null)))

describe('readPlan', () => {
  it('reads a version of release 0.1.0 as it was read then: titles, doses, sides, pictures, order', () => {
    const released = readFrozenPlan(releasedPlan)
    const { phases, safety, current, unreadable } = readPlan(released)
    expect(unreadable).toEqual([])
    expect(phases[current]?.title).toBe(Object.values(releasedPages)[1]?.phase.title)
    for (const [index, page] of Object.values(releasedPages).entries()) {
      const lines = phases[index]?.lines ?? []
      const { exercises, selfCare, advice, inClinic, askDoctor } = page
      const expected = [
        ['exercise', exercises],
        ['selfCare', selfCare],
        ['advice', advice],
        ['clinic', inClinic],
        ['doctor', askDoctor],
      ] as const
      for (const [group, inGroup] of expected)
        expect(lines.filter((line) => line.group === group).map(toShown)).toEqual(inGroup.map(pickShown))
      expect(safety.map(toShown)).toEqual(page.safety.map(pickShown))
    }
    const printed = phases.flatMap(({ lines }) => lines).filter(({ group }) => group === 'exercise')
    expect(printed.map(({ id, title }) => ({ id, name: title }))).toEqual(
      releasedHandout.all.exercises.map(({ id, name }) => ({ id, name })),
    )
    expect(printed.map(({ picture }) => picture?.mirrored ?? null)).toEqual(
      releasedHandout.all.exercises.map(({ pictures }) => pictures?.start.mirrored ?? null),
    )
    expect(
      printed.map(({ dose }) => [dose.limit && marked(dose.limit), dose.rest && marked(dose.rest)]),
    ).toEqual(releasedHandout.all.exercises.map(({ limit, howMuch }) => [limit, howMuch]))
  })

  it('is the same for the same version, and leaves out what waits for its condition', () => {
    const frozen = freeze([
      item('a', 'bridge', { dosage }),
      item('b', 'squat-mini', { dosage, condition: 'no swelling' }),
      item('c', 'glute-set', { dosage, condition: 'pain 3 or less', conditionMet: true }),
    ])
    expect(readPlan(frozen)).toEqual(readPlan(structuredClone(frozen)))
    expect(linesOf(frozen).flatMap(({ id, group }) => (group === 'exercise' ? [id] : []))).toEqual(['a', 'c'])
    expect(JSON.stringify(readPlan(frozen))).not.toMatch(/swelling|pain 3 or less/)
  })

  it('knows the rounds of a line, and its minutes with them; a group of which one line is given is none', () => {
    const inGroup = (id: string, rest: Partial<PlanItem> = {}) =>
      item(id, 'bridge', { dosage: { reps: 10, perDay: 1, daysPerWeek: 3 }, groupId: 'g', ...rest })
    const frozen = (items: PlanItem[]) => {
      const groups = [{ id: 'g', kind: 'superset' as const, rounds: 2, restSec: 60 }]
      return freeze([], { phases: [{ id: 'p', title: 'Calm', groups, items }] })
    }
    const [alone] = linesOf(
      freeze([item('a', 'bridge', { dosage: { reps: 10, perDay: 1, daysPerWeek: 3 } })]),
    )
    const [first] = linesOf(frozen([inGroup('a'), inGroup('b')]))
    expect(first?.round).toEqual({ id: 'g', rounds: 2, restSec: 60 })
    expect(first?.minutes).toBeCloseTo(2 * (alone?.minutes ?? 0) + 0.5)
    expect(alone?.round).toBeNull()
    const [left] = linesOf(frozen([inGroup('a'), inGroup('b', { condition: 'no swelling' })]))
    expect(left?.round).toBeNull()
    expect(left && doseOf(left)).toContain('2 sets of 10')
  })

  it('is in the phase that is named, otherwise in the first, with the patient’s words for it', () => {
    const phases = [
      { id: 'p', title: 'Calm', patientTitle: 'Calm things down', items: [] },
      { id: 'q', title: 'Build', items: [] },
    ]
    const at = (currentPhaseId?: string) =>
      readPlan(freeze([], { phases, ...(currentPhaseId ? { currentPhaseId } : {}) }))
    expect([at().current, at('q').current, at('gone').current]).toEqual([0, 1, 0])
    expect(at().phases.map(({ patientTitle }) => patientTitle)).toEqual(['Calm things down', 'Build'])
  })

  it('keeps a line without its item apart', () => {
    const frozen = freeze([item('a', 'bridge', { dosage }), item('b', 'clam', { side: 'left', dosage })])
    const { bridge: _, ...items } = frozen.items
    const reading = readPlan({ ...frozen, items })
    expect(reading.unreadable).toEqual(['bridge'])
    expect(reading.phases[0]?.lines[0]?.id).toBe('b')
  })
})

describe('a line', () => {
  it('marks its side in the words, and mirrors its picture for the left alone', () => {
    const line = (side: PlanItem['side']) =>
      firstOf([item('a', 'clam', { dosage, ...(side ? { side } : {}) })])
    expect(line('left').text?.move.flat()).toContainEqual({ text: 'left', strong: true, side: true })
    expect(line('left').openText).toBeNull()
    expect([line('left'), line('right'), line('both-each')].map(({ picture }) => picture?.mirrored)).toEqual([
      true,
      false,
      false,
    ])
    expect(words(line('both-each').text?.after)).toBe('Then do the same with your left leg.')
  })

  it('has words without a side while none is chosen, beside those of the picture', () => {
    const { side, text, openText } = firstOf([item('a', 'pir-fig4-sup', { dosage })])
    expect(side).toBeNull()
    expect(words(text?.start)).toContain('Put your right ankle on your left knee')
    expect(words(openText?.start)).toContain('Put your chosen ankle on your other knee')
    expect(words(openText?.after)).toBe('Picture shows the right leg.')
  })

  it('says its dose as it was published, and composes it where none was kept', () => {
    const frozen = freeze([item('a', 'bridge', { dosage })])
    const [composed] = linesOf(withoutSaid(frozen))
    expect(composed && doseOf(composed)).toBe(doseOf(linesOf(frozen)[0] as ReadingLine))
    const said = { en: [{ text: 'As agreed.', parts: [{ text: 'As ' }, { text: 'agreed.', strong: true }] }] }
    expect(doseOf(linesOf(withSaid(frozen, said))[0] as ReadingLine)).toBe('As *agreed.*')
  })

  it('puts a limit of range apart', () => {
    const limited = { ...dosage, rangeLimit: { degrees: 90, movement: 'bend your hip' } }
    const { dose } = firstOf([item('a', 'bridge', { dosage: limited })])
    expect(words(dose.limit)).toBe('Do not bend your hip past 90 degrees.')
    expect(words(dose.rest)).not.toContain('90')
  })

  it.each([
    ['an exercise without a dose', item('a', 'bridge'), true],
    ['an exercise whose dose was cleared', item('a', 'bridge', { dosage: {} }), true],
    ['an exercise that says only how often', item('a', 'bridge', { dosage: { daysPerWeek: 3 } }), true],
    ['an exercise with a dose', item('a', 'bridge', { dosage }), false],
    ['care whose dose was cleared', item('a', 'sc-cold', { dosage: {} }), true],
    ['care that needs none', item('a', 'sc-rest'), false],
    ['something to read', item('a', 'ed-flare'), false],
  ] as const)('of %s is missing: its dose', (_, line, missing) => {
    expect(firstOf([line]).dose.missing).toBe(missing)
  })
})

describe('a plan with words in two languages', () => {
  const frozen = withSpanish(freeze([item('a', 'bridge', { dosage }), item('b', 'glute-set', { dosage })]))

  it('is read in the one that is asked, words and dose', () => {
    const [bridge] = readPlan(frozen, { locale: 'es' }).phases[0]?.lines ?? []
    expect(bridge).toMatchObject({
      title: 'El puente',
      name: 'Puente',
      alt: 'Una persona levanta la cadera.',
    })
    expect(words(bridge?.text?.start)).toBe('Acuéstese boca arriba.')
    expect(words(bridge?.dose.rest)).toBe('Haga 2 series de 10.')
    expect(linesOf(frozen)[0]?.title).toBe('Bridge')
  })

  it('never mixes them in a line: one that has no Spanish is in English whole', () => {
    const line = readPlan(frozen, { locale: 'es' }).phases[0]?.lines[1]
    expect(line?.title).toBe(linesOf(frozen)[1]?.title)
    expect(line && doseOf(line)).toBe(doseOf(linesOf(frozen)[1] as ReadingLine))
  })
})

/** What the page of release 0.1.0 showed of a line. */
function toShown(line: ReadingLine) {
  const { id, title, picture: figure, site, note, dose } = line
  return { id, title, figure, site, note, dose: dose.limit || dose.rest ? doseOf(line) : [] }
}

type Shown = Record<'id' | 'title' | 'figure' | 'site' | 'note' | 'dose', unknown>

function pickShown({ id, title, figure, site, note, dose }: Shown) {
  return { id, title, figure, site, note, dose }
}

function withoutSaid(frozen: FrozenPlan): FrozenPlan {
  return mapLines(frozen, ({ said: _, ...line }) => line)
}

function withSaid(frozen: FrozenPlan, said: FrozenLine['said']): FrozenPlan {
  return mapLines(frozen, (line) => ({ ...line, said }))
}

function mapLines(frozen: FrozenPlan, change: (line: FrozenLine) => FrozenLine): FrozenPlan {
  const phases = frozen.content.phases.map((phase) => ({ ...phase, items: phase.items.map(change) }))
  return { ...frozen, content: { ...frozen.content, phases } }
}

/** The plan with a bridge in Spanish beside the English. */
function withSpanish(frozen: FrozenPlan): FrozenPlan {
  const { bridge } = frozen.items
  if (!bridge) throw new Error('The plan has a bridge.')
  const text = {
    title: 'El puente',
    start: 'Acuéstese boca arriba.',
    move: ['Levante la cadera.', 'Baje despacio.'],
    feel: 'Los glúteos trabajan.',
    stop: 'le duele la espalda.',
    alt: 'Una persona levanta la cadera.',
  }
  const inBoth = { ...bridge, names: { ...bridge.names, es: 'Puente' }, texts: { ...bridge.texts, es: text } }
  const said = [{ text: 'Haga 2 series de 10.', parts: [{ text: 'Haga 2 series de 10.' }] }]
  return mapLines({ ...frozen, items: { ...frozen.items, bridge: inBoth } }, (line) =>
    line.slug === 'bridge' ? { ...line, said: { ...line.said, es: said } } : line,
  )
}
