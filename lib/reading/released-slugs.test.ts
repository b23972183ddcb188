import { describe, expect, it } from 'vitest'
import { builtInCatalog, toCatalog } from '@/lib/catalog/catalog'
import releasedSlugs from '@/lib/catalog/data/released-slugs.json' with { type: 'json' }
import { completeLocales } from '@/lib/i18n/locales'
import { toFrozenClinic } from '@/lib/plan/frozen/frozen-rows'
import { readFrozenPlan } from '@/lib/plan/frozen/read-frozen-plan'
import { toFrozenPlan } from '@/lib/plan/frozen/to-frozen-plan'
import { parsePlanFile } from '@/lib/plan/parse-plan-file'
import { planProblems } from '@/lib/plan/plan-problems'
import { readContent } from '@/lib/plan/stored-plan'
import { usedItems } from '@/lib/plan/used-items'
import { readPlan } from './read-plan'

const catalogs = { en: builtInCatalog('en'), es: builtInCatalog('es') }
const inParts = Array.from({ length: Math.ceil(releasedSlugs.length / 150) }, (_, part) =>
  releasedSlugs.slice(part * 150, part * 150 + 150),
)

/** A document of a version with a line for every slug that was ever released. */
const documentOf = (schemaVersion: 1 | 2, locale: 'en' | 'es') => ({
  schemaVersion,
  title: 'Everything',
  locale,
  phases: inParts.map((slugs, part) => ({
    id: `p${part}`,
    title: `Part ${part}`,
    items: slugs.map((slug) => ({ id: slug, slug })),
  })),
})

describe.each(completeLocales)('every slug that was ever released, in a plan in %s', (locale) => {
  const catalog = catalogs[locale]

  it.each([1, 2] as const)('is read from a plan file and a draft of document version %i', (version) => {
    const file = parsePlanFile(documentOf(version, locale), catalog)
    const lines = file.phases.flatMap(({ items }) => items)
    expect(lines.map(({ slug }) => slug)).toEqual(releasedSlugs)
    const draft = readContent(documentOf(version, locale), {
      usualDose: (slug) => catalog.find(slug)?.dosage ?? null,
    })
    expect(Object.keys(usedItems(draft, catalog))).toEqual(releasedSlugs)
    const unknown = planProblems(draft, catalog, '2026-11-23').filter(
      ({ code }) => code === 'unknownItem' || code === 'noText' || code === 'dosage',
    )
    expect(unknown.filter(({ severity }) => severity === 'block')).toEqual([])
  })

  it('is published and read in both languages', () => {
    const { patient: _, ...content } = parsePlanFile(documentOf(2, locale), catalog)
    const frozen = toFrozenPlan({
      content,
      catalogs,
      clinic: toFrozenClinic({
        ...{ name: 'Elm Road', country: 'US', timeZone: 'UTC', firstDayOfWeek: 1, paperSize: 'letter' },
        ...{ phone: null, address: null, website: null },
      }),
      therapist: { name: 'Ines Okafor' },
      patient: { firstName: 'Tomas' },
      versionNumber: 1,
      publishedOn: '2026-11-23',
    })
    const stored = readFrozenPlan(JSON.parse(JSON.stringify(frozen)))
    for (const asked of completeLocales) {
      const reading = readPlan(stored, { locale: asked })
      expect(reading.unreadable).toEqual([])
      for (const line of reading.phases.flatMap(({ lines }) => lines)) {
        expect(line.text, line.slug).not.toBeNull()
        expect(line.title, line.slug).toBe(catalogs[asked].get(line.slug).text?.title)
      }
    }
  })
})

describe('an item that is renamed later', () => {
  it('opens under the old name: draft, problems, and what is published', () => {
    const renamed = toCatalog('en', [], { 'old-clam': 'clam' })
    const content = {
      ...documentOf(2, 'en'),
      schemaVersion: 2 as const,
      locale: 'en' as const,
      phases: [{ id: 'p', title: 'P', items: [{ id: 'a', slug: 'old-clam', side: 'left' as const }] }],
    }
    expect(usedItems(content, renamed)['old-clam']).toBe(renamed.get('clam'))
    expect(planProblems(content, renamed, '2026-11-23').map(({ code }) => code)).not.toContain('unknownItem')
  })
})
