import type { Dosage } from '@/lib/dosage/dosage'
import { isExercise } from '@/lib/dosage/kind'
import { kindDefault } from '@/lib/dosage/kind-default'
import { findFigure } from '@/lib/figure/find-figure'
import { completeLocales, type PlanLocale } from '@/lib/i18n/messages'
import { builtInItems as sources } from './data/built-in-items'
import { englishTexts } from './data/english-texts'
import type { CatalogItem } from './item'
import type { ItemSource } from './item-source'

const known = new Map<PlanLocale, readonly CatalogItem[]>()

/**
 * The built-in items in catalog order, with their words, drawings and starting doses. A locale whose texts are not
 * complete is a RangeError that names the available ones.
 */
export function builtInItems(locale: PlanLocale): readonly CatalogItem[] {
  const made = known.get(locale)
  if (made) return made
  if (!(completeLocales as readonly string[]).includes(locale))
    throw new RangeError(`Locale "${locale}" is not available. Available: ${completeLocales.join(', ')}.`)
  const items = sources.map((source) => toCatalogItem(source, locale))
  known.set(locale, items)
  return items
}

function toCatalogItem({ dose, ...source }: ItemSource, locale: PlanLocale): CatalogItem {
  return {
    ...source,
    regions: [...source.regions],
    muscles: [...source.muscles],
    equipment: [...source.equipment],
    attributes: [...source.attributes],
    traits: [...(source.traits ?? [])],
    text: englishTexts[source.slug] ?? null,
    dosage: toDefaultDosage(source, dose),
    figure: findFigure(source.slug),
    locale,
  }
}

/** Every exercise has a pain limit (clinical spec 2.8); a technique without a grade is no joint mobilization. */
function toDefaultDosage(
  { kind, attributes }: Pick<ItemSource, 'kind' | 'attributes'>,
  dose: ItemSource['dose'],
): Dosage | null {
  if (typeof dose === 'object') return isExercise(kind) ? { painLimit: kind === 'NM' ? 2 : 3, ...dose } : dose
  const ungraded = kind === 'MTc' && !attributes.includes('MOBHI')
  return kindDefault(kind, dose ?? (ungraded ? 'technique' : undefined))
}
