import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { toSamplePlan } from '@/lib/handout/fixtures/sample-plan'
import { planLocales } from '@/lib/i18n/locales'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { toFrozenPlan } from '@/lib/plan/frozen/to-frozen-plan'
import type { PlanContent } from '@/lib/plan/schema'
import { getTemplate, listTemplates, toPlanContent } from '@/lib/plan/templates/templates'
import { readPlan } from '@/lib/reading/read-plan'
import { toPlain } from '@/lib/rich-text'
import { isSaidOnPageOne } from './said-on-page-one'
import { toEmergencyBox } from './to-emergency'
import { toHandoutModel } from './to-handout-model'

const catalogs = { en: builtInCatalog('en'), es: builtInCatalog('es') }

function freeze(content: PlanContent): FrozenPlan {
  const { items: _, withheld: __, schemaVersion: ___, ...given } = toSamplePlan([])
  return toFrozenPlan({ ...given, content, catalogs })
}

/** The plan of a template with every line that it offers under a condition, or with none. */
function toContent(code: string, locale: 'en' | 'es', conditionMet: boolean): PlanContent {
  let ids = 0
  const newId = () => {
    ids += 1
    return `line-${ids}`
  }
  const content = toPlanContent(getTemplate(code, locale), { newId, startDate: '2026-11-10' })
  const phases = content.phases.map((phase) => ({
    ...phase,
    items: phase.items.map((item) =>
      item.condition && conditionMet ? { ...item, conditionMet: true as const } : item,
    ),
  }))
  return { ...content, phases }
}

describe('safety advice on paper', () => {
  describe.each(planLocales)('%s', (locale) => {
    it.each(listTemplates(locale).map(({ code }) => code))('of %s stands in every print once', (code) => {
      for (const conditionMet of [true, false]) {
        const frozen = freeze(toContent(code, locale, conditionMet))
        for (const [index, phase] of frozen.content.phases.entries()) {
          const plan = { ...frozen, content: { ...frozen.content, currentPhaseId: phase.id } }
          const lines = readPlan(plan).phases[index]?.lines ?? []
          const box = toEmergencyBox(lines)
          const model = toHandoutModel(plan, { without: ['selfCare', 'advice', 'clinic', 'doctor'] })
          const entries = model.sections.flatMap((section) => section.entries)
          for (const line of lines.filter(({ group }) => group === 'safety')) {
            const printed = entries.filter(({ slug }) => slug === line.slug)
            if (isSaidOnPageOne(line.slug, 'text', box)) expect(printed).toEqual([])
            else {
              expect(printed).toHaveLength(1)
              const words = printed[0]?.paragraphs.map(toPlain).join(' ')
              const whole = [line.text?.short ?? line.text?.stop ?? []].map(toPlain).join(' ')
              expect(words?.toLowerCase()).toContain(whole.toLowerCase())
            }
          }
        }
      }
    })
  })

  it('is left out only below a box with the signs of its own', () => {
    expect(isSaidOnPageOne('sf-cauda', 'text', 'nerve')).toBe(true)
    expect(isSaidOnPageOne('sf-cauda', 'text', 'general')).toBe(false)
    expect(isSaidOnPageOne('sf-stop', 'text', 'general')).toBe(true)
    expect(isSaidOnPageOne('sf-weakness', 'text', 'nerve')).toBe(false)
    expect(isSaidOnPageOne('toString', 'text', 'nerve')).toBe(false)
  })

  it.each([
    ['en', ['pee', 'stool', 'legs is numb', 'genitals', 'sex', 'both legs', 'one leg to both', 'not drive']],
    [
      'es',
      [
        'orinar',
        'heces',
        'entre las piernas',
        'genitales',
        'sexuales',
        'dos piernas',
        'una pierna a las dos',
        'No conduzca',
      ],
    ],
  ] as const)('says in the box what it is left out for: %s', (locale, words) => {
    const plan = freeze(toContent('deep_gluteal', locale, false))
    const box = toPlain(toHandoutModel(plan).emergency)
    for (const word of words) expect(box).toContain(word)
  })
})
