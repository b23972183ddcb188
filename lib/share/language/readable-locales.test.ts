import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { toContent } from '@/prisma/factories/plan'
import released from '@/prisma/releases/0.1.0/frozen-plan.json' with { type: 'json' }
import { readableLocales, shownLocale } from './readable-locales'

const content = toContent([
  { id: 'a', slug: 'bridge', dosage: { sets: 2, reps: 10 } },
  { id: 'b', slug: 'ed-flare' },
])
const catalogs = { en: builtInCatalog('en'), es: builtInCatalog('es') }
const both = toFrozen(content, { catalogs })
const english = toFrozen(content)

/** The same version, in which one item or one line is another. */
function withItem(change: (item: FrozenPlan['items'][string]) => object): FrozenPlan {
  const item = both.items.bridge as FrozenPlan['items'][string]
  return { ...both, items: { ...both.items, bridge: { ...item, ...change(item) } } }
}

describe('readableLocales', () => {
  it('is every language that all lines have words in, the plan’s own first', () => {
    expect(readableLocales(both)).toEqual(['en', 'es'])
    const spanish = toFrozen({ ...content, locale: 'es' }, { catalogs })
    expect(readableLocales(spanish)).toEqual(['es', 'en'])
  })

  it('is the plan’s own alone for a version of one language, or of the first release', () => {
    expect(readableLocales(english)).toEqual(['en'])
    expect(readableLocales(readFrozenPlan(released))).toEqual(['en'])
  })

  it('leaves out a language in which one line lacks its name, its text or its dose', () => {
    const { en, es } = both.items.bridge?.texts ?? {}
    expect(es).toBeDefined()
    expect(readableLocales(withItem(() => ({ names: { en: 'Bridge' } })))).toEqual(['en'])
    expect(readableLocales(withItem(() => ({ texts: { en } })))).toEqual(['en'])
    expect(readableLocales(withItem(() => ({ texts: {} })))).toEqual(['en', 'es'])
    const phases = both.content.phases.map((phase) => ({
      ...phase,
      items: phase.items.map((line) => (line.said ? { ...line, said: { en: line.said.en } } : line)),
    }))
    expect(readableLocales({ ...both, content: { ...both.content, phases } })).toEqual(['en'])
  })

  it('minds no line that the version has without its item, which no page shows', () => {
    const { bridge: _, ...items } = both.items
    expect(readableLocales({ ...both, items })).toEqual(['en', 'es'])
  })
})

describe('shownLocale', () => {
  it('is what was chosen where the version can be read in it, and the plan’s own otherwise', () => {
    expect(shownLocale(both, 'es')).toBe('es')
    expect(shownLocale(both, 'en')).toBe('en')
    expect(shownLocale(both, null)).toBe('en')
    expect(shownLocale(english, 'es')).toBe('en')
  })
})
