import { describe, expect, it } from 'vitest'
import { sampleItems, toSamplePlan } from '@/lib/handout/fixtures/sample-plan'
import { type Rich, toPlainText } from '@/lib/handout/text/span'
import type { PlanItem } from '@/lib/plan/schema'
import { listPlannedDays } from './planned-days'
import { toHandoutModel } from './to-handout-model'

const line = (slug: string, change: Partial<PlanItem> = {}): PlanItem => ({ id: slug, slug, ...change })
const textOf = (rich: Rich | null | undefined) => (rich ? toPlainText(rich) : null)
const boldOf = (rich: Rich) => rich.filter((span) => span.bold).map((span) => span.text)

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
    expect(lights('glide')[2]).toContain('goes down the leg')
    const arm = { ...sampleItems.glide, limb: 'arm' } as (typeof sampleItems)[string]
    const model = toHandoutModel(toSamplePlan([line('glide')], { items: { glide: arm } }))
    expect(textOf(model.light.lights[2]?.text)).toContain('goes down the arm')
  })

  it('puts the clinic’s emergency number and the red flags of hip, back and nerve in the box', () => {
    const frozen = toSamplePlan([line('glide')])
    const text = textOf(
      toHandoutModel({ ...frozen, clinic: { ...frozen.clinic, emergencyNumber: '112' } }).emergency,
    )
    for (const words of [
      'Call 112',
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
})

describe('listPlannedDays', () => {
  const days = (daysPerWeek: Parameters<typeof listPlannedDays>[0], first = 1) =>
    listPlannedDays(daysPerWeek, first)
      .map((planned) => (planned ? 'x' : '-'))
      .join('')

  it('spreads the days over the week', () => {
    expect(days(undefined)).toBe('xxxxxxx')
    expect(days({ daysPerWeek: 3 })).toBe('x-x-x--')
    expect(days({ daysPerWeek: { min: 2, max: 5 } })).toBe('xxxxx--')
    expect(days({ daysPerWeek: { everyDays: 2 } })).toBe('x-x-x-x')
  })

  it('begins on the clinic’s first day and has as many boxes as planned days', () => {
    expect(days({ daysPerWeek: 3 }, 7)).toBe('-x-x-x-')
    for (let count = 1; count <= 7; count += 1)
      expect(listPlannedDays({ daysPerWeek: count }, 7).filter(Boolean)).toHaveLength(count)
  })
})
