import type { Dosage } from '@/lib/dosage/dosage'
import { isExercise } from '@/lib/dosage/kind'
import { kindDefault } from '@/lib/dosage/kind-default'
import { NotFoundError } from '@/lib/errors'
import { findFigure } from '@/lib/figure/find-figure'
import { completeLocales, type PlanLocale } from '@/lib/i18n/messages'
import { builtInItems } from './data/built-in-items'
import { englishTexts } from './data/english-texts'
import type { CatalogItem } from './item'
import type { ItemSource } from './item-source'

const bySlug = new Map<PlanLocale, ReadonlyMap<string, CatalogItem>>()

/**
 * All built-in items in catalog order, those without a patient text included.
 * A locale whose texts are not complete is a RangeError that names the available ones.
 */
export function listItems(locale: PlanLocale): CatalogItem[] {
  return [...itemsOf(locale).values()]
}

/** The built-in item of this slug, or null. Locale as in listItems. */
export function findItem(slug: string, locale: PlanLocale): CatalogItem | null {
  return itemsOf(locale).get(slug) ?? null
}

/** The built-in item of this slug; NotFoundError when there is none. Locale as in listItems. */
export function getItem(slug: string, locale: PlanLocale): CatalogItem {
  const item = findItem(slug, locale)
  if (!item) throw new NotFoundError('exercise')
  return item
}

/** The items a therapist can put into a plan: those whose patient text is written. */
export function offeredItems(locale: PlanLocale): CatalogItem[] {
  return listItems(locale).filter((item) => item.text !== null)
}

function itemsOf(locale: PlanLocale): ReadonlyMap<string, CatalogItem> {
  const known = bySlug.get(locale)
  if (known) return known
  if (!(completeLocales as readonly string[]).includes(locale))
    throw new RangeError(`Locale "${locale}" is not available. Available: ${completeLocales.join(', ')}.`)
  const items = new Map(builtInItems.map((source) => [source.slug as string, toCatalogItem(source, locale)]))
  bySlug.set(locale, items)
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
    figure: findFigure(source.slug) !== null,
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
