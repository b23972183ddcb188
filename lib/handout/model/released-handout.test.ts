import { describe, expect, it } from 'vitest'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import golden from '@/lib/reading/golden/0.1.0-handout.json' with { type: 'json' }
import { marked } from '@/lib/reading/golden/marked'
import releasedPlan from '@/prisma/releases/0.1.0/frozen-plan.json' with { type: 'json' }
import { toHandoutModel } from './to-handout-model'

describe('the handout of a released version', () => {
  it('is word for word what release 0.1.0 printed of its version', () => {
    const frozen = readFrozenPlan(releasedPlan)
    expect(renamed(marked(toHandoutModel(frozen)))).toEqual(withLabels(golden.current))
    expect(renamed(marked(toHandoutModel(frozen, { phases: 'all' })))).toEqual(withLabels(golden.all))
  })
})

/**
 * Release 0.1.0 had other names for three of the sections; the emergency box has gained signs since and the nerve light
 * says that more than the usual is meant; a summary, news, the meaning of signs, boxes for each time and the clinic's
 * address are new. Mark and colour are too, and a version of then has neither.
 */
function renamed(model: unknown): unknown {
  const names: Record<string, string> = { selfCare: 'care', advice: 'learn', safety: 'help' }
  const {
    sections,
    emergency,
    head,
    signs: _,
    layout: ______,
    weeks: _______,
    foot: { link: ________, ...foot },
    light,
    log,
    accent,
    ...rest
  } = model as {
    sections: { name: string }[]
    emergency: string
    head: { summary: string; news: unknown; clinic: { logo: unknown; name: unknown; website: unknown } }
    layout: string
    weeks: unknown
    foot: { link: unknown }
    signs: string
    light: { lights: { text: string }[] }
    log: { rows: { times: number }[] } | null
    accent: unknown
  }
  const { summary: __, news: ___, clinic, ...known } = head
  expect([clinic.logo, accent]).toEqual([null, null])
  return {
    ...rest,
    head: { ...known, clinic: [clinic.name, clinic.website] },
    foot,
    light: {
      ...light,
      lights: light.lights.map((each) => ({
        ...each,
        text: each.text.replace('goes farther down the leg than usual', 'goes down the leg'),
      })),
    },
    emergency: addedSigns.reduce((words, [now, then]) => words.replace(now, then), emergency),
    log: log && { ...log, rows: log.rows.map(({ times: ____, ...row }) => row) },
    sections: sections.map((section) => ({ ...section, name: names[section.name] ?? section.name })),
  }
}

/** What the box says now, and what it said then. */
const addedSigns = [
  ['you have chest pain, it is hard to breathe, ', ''],
  ['stool or cannot feel your stool,', 'stool,'],
  ['is numb, or around your anus or genitals,', 'is numb,'],
  [
    'both legs hurt, tingle, go weak or get worse, or the trouble went from one leg to both. *Do not drive.*',
    'or both legs hurt, tingle or go weak.',
  ],
  ['an arm, hand, leg or foot gets', 'your leg or foot gets'],
] as const

/** Places of the effort scale are labels now, since some are ranges. */
function withLabels(model: { effort: { steps: { value: number; text: string }[] } }): unknown {
  const steps = model.effort.steps.map(({ value, text }) => ({ value: String(value), text }))
  return { ...model, effort: { ...model.effort, steps } }
}
