import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { InputError } from '@/lib/errors'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { diffPlans } from '../diff-plans'
import { givenContent } from '../given-lines'
import { getTemplate, listTemplates, toPlanContent } from '../templates/templates'
import { withSafetyItems } from './safety-items'
import { toDraftContent } from './to-draft-content'

const isSafety = (slug: string) => builtInCatalog('en').find(slug)?.kind === 'SF'

describe('toDraftContent', () => {
  it.each(listTemplates('en').map(({ code }) => code))(
    'gives the draft back that %s was frozen from',
    (code) => {
      const content = toPlanContent(getTemplate(code))
      const draft = toDraftContent(toFrozen(content))
      const lines = (plan: typeof content) =>
        plan.phases.flatMap(({ items }) => items).toSorted((a, b) => a.id.localeCompare(b.id))
      expect(lines(draft)).toEqual(lines(content))
      const again = withSafetyItems(givenContent(draft), isSafety)
      expect(diffPlans(toFrozen(content).content, again)).toEqual([])
    },
  )

  it('keeps a line whose item is gone from the catalog', () => {
    const frozen = toFrozen(toPlanContent(getTemplate('meralgia')))
    const [phase] = frozen.content.phases
    if (!phase) throw new Error('A template has a phase.')
    const items = [...phase.items, { id: 'x', slug: 'long-gone', dosage: { sets: 2 } }]
    const old = { ...frozen, content: { ...frozen.content, phases: [{ ...phase, items }] } }
    expect(toDraftContent(old).phases[0]?.items).toContainEqual({
      id: 'x',
      slug: 'long-gone',
      dosage: { sets: 2 },
    })
  })

  it('names what a draft of today can not hold', () => {
    const frozen = toFrozen(toPlanContent(getTemplate('meralgia')))
    const wide = { ...frozen, content: { ...frozen.content, title: 'x'.repeat(121) } }
    expect(() => toDraftContent(wide)).toThrow(InputError)
  })
})
