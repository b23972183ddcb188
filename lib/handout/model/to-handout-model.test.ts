import { describe, expect, it } from 'vitest'
import { sampleItems, toSamplePlan } from '@/lib/handout/fixtures/sample-plan'
import type { PlanItem } from '@/lib/plan/schema'
import { type RichText, toPlain } from '@/lib/rich-text'
import { toHandoutModel } from './to-handout-model'

const line = (slug: string, change: Partial<PlanItem> = {}): PlanItem => ({ id: slug, slug, ...change })
const textOf = (rich: RichText | null | undefined) => (rich ? toPlain(rich) : null)
const boldOf = (rich: RichText) => rich.filter(({ strong }) => strong).map(({ text }) => text)

describe('toHandoutModel', () => {
  it('says the side in bold capitals, mirrored with the picture', () => {
    const figures = {
      stretch: { start: '/figures/s.svg', end: '/figures/e.svg', width: 2, height: 1, sided: true },
    }
    for (const [side, here, other] of [
      ['left', 'LEFT', 'RIGHT'],
      ['right', 'RIGHT', 'LEFT'],
    ] as const) {
      const [exercise] = toHandoutModel(toSamplePlan([line('stretch', { side })], { figures })).exercises
      expect(textOf(exercise?.side)).toBe(`${here} leg`)
      expect(boldOf(exercise?.start ?? [])).toEqual(['Start.', here, other])
      expect(exercise?.pictures?.start.mirrored).toBe(side === 'left')
    }
  })

  it('shows both pictures of self-care, and of education only right and wrong', () => {
    const drawn = { start: '/figures/s.svg', end: '/figures/e.svg', width: 2, height: 1, sided: false }
    const urlsOf = (slug: string, end?: string) => {
      const figures = { [slug]: { ...drawn, end } }
      const [section] = toHandoutModel(toSamplePlan([line(slug, { side: 'left' })], { figures })).sections
      return section?.entries[0]?.pictures.map(({ url }) => url)
    }
    expect(urlsOf('cold', drawn.end)).toEqual([drawn.start, drawn.end])
    expect(urlsOf('cold')).toEqual([drawn.start])
    expect(urlsOf('learn', drawn.end)).toEqual([drawn.start, drawn.end])
    expect(urlsOf('learn')).toEqual([])
  })

  it('says of a film that it is on the page, where the way to the page is printed', () => {
    const film = { address: '/f.mp4', poster: '/p.jpg', width: 2, height: 1 }
    const figure = { start: '/p.jpg', width: 2, height: 1, sided: false, film }
    const plan = toSamplePlan([line('bridge'), line('cold'), line('glide')], {
      figures: { bridge: figure, cold: figure },
    })
    const told = 'There is a film of this on your page.'
    const { exercises, sections } = toHandoutModel(plan, { link: 'https://clinic.example/s/token' })
    expect(exercises.map(({ move }) => textOf(move.at(-1)) === told)).toEqual([true, false])
    expect(sections[0]?.entries[0]?.paragraphs.map(textOf)).toContain(told)
    expect(exercises[0]?.pictures?.start.url).toBe('/p.jpg')
    expect(JSON.stringify(toHandoutModel(plan))).not.toContain(told)
  })

  it('says first on which days a line, or the whole plan, is not to be done, and nothing of a pause that is over', () => {
    const plan = toSamplePlan([
      line('stretch', { side: 'left', pauses: [{ from: '2026-11-25' }] }),
      line('cold'),
    ])
    plan.content.pauses = [{ from: '2026-12-20', to: '2026-12-27' }]
    const { exercises, sections } = toHandoutModel(plan)
    expect(textOf(exercises[0]?.limit)).toBe(
      'Pause: from November 25, do not do this one until your therapist tells you. Pause: do not do this one from December 20 to December 27.',
    )
    expect(textOf(sections[0]?.entries[0]?.paragraphs[0])).toBe(
      'Pause: do not do this one from December 20 to December 27.',
    )
    plan.content.pauses = [{ from: '2020-01-01', to: '2020-01-05' }]
    expect(textOf(toHandoutModel(plan).exercises[0]?.limit)).not.toContain('January')
  })

  it('never says a side that nobody chose', () => {
    const model = toHandoutModel(toSamplePlan([line('stretch')]))
    const [exercise] = model.exercises
    expect(textOf(exercise?.side)).toBe('☐ LEFT ☐ RIGHT leg')
    expect(textOf(exercise?.start)).toContain('Put your CHOSEN ankle on your OTHER knee.')
    expect(textOf(exercise?.howMuch)).not.toMatch(/left|right/i)
    expect(model.problems).toHaveLength(1)
  })

  it('takes the stricter pain light for a nerve glide', () => {
    const lights = (slug: string) =>
      toHandoutModel(toSamplePlan([line(slug)])).light.lights.map(({ text }) => textOf(text))
    expect(lights('bridge')[0]).toBe('Pain 0 to 3')
    expect(lights('glide')[0]).toBe('Pain 0 to 2, and gone in minutes')
    expect(lights('glide')[2]).toContain('goes farther down the leg than usual')
    const arm = { ...sampleItems.glide, limb: 'arm' } as (typeof sampleItems)[string]
    const model = toHandoutModel(toSamplePlan([line('glide')], { items: { glide: arm } }))
    expect(textOf(model.light.lights[2]?.text)).toContain('goes farther down the arm than usual')
  })

  it('puts the clinic’s emergency number and the red flags of hip, back and nerve in the box', () => {
    const frozen = toSamplePlan([line('glide')])
    const text = textOf(
      toHandoutModel({ ...frozen, clinic: { ...frozen.clinic, emergencyNumber: '112' } }).emergency,
    )
    for (const words of [
      'Call 112',
      'chest pain',
      'hard to breathe',
      'cannot pee',
      'stool',
      'between your legs is numb',
      'both legs',
      'weaker',
      'fever',
      'calf',
    ])
      expect(text).toContain(words)
  })

  it('says "your local emergency number" where none is known, and never guesses one', () => {
    const frozen = toSamplePlan([line('glide')])
    const { emergencyNumber: _, ...clinic } = frozen.clinic
    const text = textOf(toHandoutModel({ ...frozen, clinic }).emergency)
    expect(text).toContain('Call your local emergency number')
    expect(text).not.toMatch(/112|911/)
  })

  it('counts weeks as a patient does', () => {
    const weeks = (weeks: { from: number; to?: number }) => {
      const { content } = toSamplePlan([line('bridge')])
      const phases = content.phases.map((phase) => ({ ...phase, weeks }))
      return textOf(toHandoutModel({ ...toSamplePlan(), content: { ...content, phases } }).head.lines[0])
    }
    expect(weeks({ from: 0, to: 2 })).toBe('Weeks 1 to 2: Build')
    expect(weeks({ from: 2, to: 3 })).toBe('Week 3: Build')
    expect(weeks({ from: 6 })).toBe('From week 7: Build')
  })

  it('prints the current phase, or all with their names', () => {
    const { content } = toSamplePlan([line('bridge')])
    const second = {
      id: 'q',
      title: 'Return',
      weeks: { from: 6, to: 12 },
      items: [line('glide', { side: 'left' })],
    }
    const frozen = toSamplePlan([], {
      content: { ...content, phases: [...content.phases, second], currentPhaseId: 'q' },
    })
    expect(toHandoutModel(frozen).exercises.map(({ id }) => id)).toEqual(['glide'])
    const all = toHandoutModel(frozen, { phases: 'all' }).exercises
    expect(all.map(({ number, opens }) => [number, opens])).toEqual([
      [1, 'Weeks 3 to 6: Build'],
      [2, 'Weeks 7 to 12: Return'],
    ])
  })

  it.each([
    ['en', 60, 'Do exercises 2 to 4 one after another. Rest 1 minute. Do the round 3 times.'],
    ['es', 90, 'Haga los ejercicios 2 a 4 uno tras otro. Descanse 90 segundos. Haga la ronda 3 veces.'],
  ] as const)(
    'tells the first of a group how its rounds are done, and the others with which they go: %s',
    (locale, restSec, words) => {
      const inGroup = ['b', 'c', 'd'].map((id) => ({ ...line('bridge', { groupId: 'g' }), id }))
      const { content } = toSamplePlan([line('glide'), ...inGroup, { ...line('bridge'), id: 'e' }])
      const groups = [{ id: 'g', kind: 'circuit' as const, rounds: 3, restSec }]
      const phases = content.phases.map((phase) => ({ ...phase, groups }))
      const frozen = toSamplePlan([], { content: { ...content, phases } })
      const rounds = toHandoutModel(frozen, { locale }).exercises.map(({ round }) => round && textOf(round))
      const next =
        locale === 'en' ? 'Goes with exercises 2 to 4: 3 rounds.' : 'Va con los ejercicios 2 a 4: 3 rondas.'
      expect(rounds).toEqual([undefined, words, next, next, undefined])
    },
  )

  it('keeps clinician notes, last name and birth date off the page', () => {
    const frozen = toSamplePlan([line('bridge', { clinicianNote: 'Only if it centralizes' })], {
      patient: { firstName: 'Rosa', lastName: 'Delgado', birthDate: '1959-02-03' },
    })
    expect(JSON.stringify(toHandoutModel(frozen))).not.toMatch(/centralizes|Delgado|1959/)
  })

  it('prints an item without text by name and dose', () => {
    const bare = { ...sampleItems.bridge, text: null } as (typeof sampleItems)[string]
    const [exercise] = toHandoutModel(toSamplePlan([line('bridge')], { items: { bridge: bare } })).exercises
    expect(exercise?.name).toBe('Bridge')
    expect(textOf(exercise?.howMuch)).toContain('2 sets of 10')
    expect(exercise?.move).toEqual([])
  })

  it('says what the clinic does without a grade', () => {
    const { sections } = toHandoutModel(toSamplePlan([line('hands', { side: 'right' })]))
    const words = sections[0]?.entries[0]?.paragraphs.map(textOf).join(' ')
    expect(sections[0]?.name).toBe('clinic')
    expect(words).toContain('We hold your RIGHT leg')
    expect(words).not.toMatch(/grade|\bIII\b/i)
  })

  it('sends the patient to the therapist for a dose that was cleared, in an exercise and in what the clinic does', () => {
    const cleared = [
      line('stretch', { side: 'right', dosage: {} }),
      line('hands', { side: 'left', dosage: {} }),
    ]
    const { exercises, sections } = toHandoutModel(toSamplePlan(cleared))
    const ask = 'Ask your therapist how much and how often.'
    expect(textOf(exercises[0]?.howMuch)).toBe(`Right leg only. ${ask}`)
    expect(sections[0]?.entries[0]?.paragraphs.map(textOf).join(' ')).toContain(`Left hip only. ${ask}`)
    const model = JSON.stringify(toHandoutModel(toSamplePlan([line('bridge'), line('learn')])))
    expect(model).not.toContain(ask)
  })

  it('refuses a line that was frozen without its item', () => {
    expect(() => toHandoutModel({ ...toSamplePlan([line('bridge')]), items: {} })).toThrow(RangeError)
  })

  it('prints no effort scale where no exercise names an effort', () => {
    expect(toHandoutModel(toSamplePlan([line('bridge')])).effort).toBeNull()
  })

  it('says what the exercises ask of a day, and what stripes and dashes mean, once', () => {
    const figures = { bridge: { start: '/figures/s.svg', width: 2, height: 1, sided: false } }
    const model = toHandoutModel(toSamplePlan([line('bridge'), line('glide', { side: 'left' })], { figures }))
    expect(textOf(model.head.summary)).toMatch(/^2 exercises, up to \d+ minutes a day\.$/)
    expect(textOf(model.signs)).toMatch(/striped part.*dash/)
    expect(toHandoutModel(toSamplePlan([line('glide', { side: 'left' })])).signs).toBeNull()
    expect(toHandoutModel(toSamplePlan([line('learn')])).head.summary).toBeNull()
  })

  it('says advice in short where its version has short words, and all of it where that is asked for', () => {
    const short = (slug: 'learn' | 'help', words: string) => {
      const item = sampleItems[slug] as (typeof sampleItems)[string]
      return { ...item, text: item.text && { ...item.text, short: words } }
    }
    const items = {
      ...sampleItems,
      learn: short('learn', 'A nerve hurts along its length.'),
      help: short('help', 'Worse fast? Call {emergency}.'),
    }
    const plan = toSamplePlan(undefined, { items })
    const told = (model: ReturnType<typeof toHandoutModel>, name: string) =>
      model.sections
        .find((section) => section.name === name)
        ?.entries.flatMap(({ paragraphs }) => paragraphs.map(textOf))
    const printed = toHandoutModel(plan)
    expect(told(printed, 'safety')).toEqual(['Worse fast? Call 911.'])
    expect(told(printed, 'advice')).toEqual([
      'A nerve hurts along its length.',
      'Get help if. Your leg gets weaker.',
    ])
    const full = toHandoutModel(plan, { advice: 'full' })
    const before = toHandoutModel(toSamplePlan())
    for (const name of ['selfCare', 'advice', 'clinic', 'doctor', 'safety'])
      expect(told(full, name)).toEqual(told(before, name))
    for (const name of ['selfCare', 'clinic', 'doctor']) expect(told(printed, name)).toEqual(told(full, name))
  })

  it('leaves out what whoever prints does not want, but never when to get help', () => {
    const without = ['selfCare', 'advice', 'clinic', 'doctor'] as const
    expect(toHandoutModel(toSamplePlan(), { without }).sections.map(({ name }) => name)).toEqual(['safety'])
  })

  it('prints the effort scale that its sentences mean', () => {
    const dosage = { sets: 2, reps: 10, effort: 6 }
    const { effort } = toHandoutModel(toSamplePlan([line('bridge', { dosage })]))
    expect(
      effort?.steps.map(({ value, text }) => `${value} ${textOf(text)}`.replaceAll('\u00a0', ' ')),
    ).toEqual([
      '2 Very easy',
      '4 Light',
      '5–6 Some work. You could do 4 or 5 more',
      '7–8 Hard. You could do 2 or 3 more',
      '9 Very hard. You could do 1 more',
      '10 Nothing left',
    ])
  })
})
