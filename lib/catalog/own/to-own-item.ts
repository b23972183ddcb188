import { formatDose } from '@/lib/dosage/format-dose'
import { type PlanLocale, planLocales } from '@/lib/i18n/locales'
import { isForMembers, keyOfAddress, type MediaKey } from '@/lib/media/media-key'
import type { CatalogItem } from '../item'
import { blankItem, type OwnFilm, type OwnItem, type OwnWords } from './own-item'
import type { StoredItem } from './to-catalog-items'

/**
 * A catalog item, built-in or own, as it is typed: to be changed, exported, or copied. The languages are those of
 * `stored`; `drawingOf` is the item itself where it has a drawing. RangeError for an item without a language.
 */
export function toOwnItem(stored: StoredItem): OwnItem {
  const item = planLocales.map((locale) => stored[locale]).find((one) => one !== undefined)
  if (!item) throw new RangeError('An item needs a language.')
  const { figure } = item
  const photos = photosOf(figure)
  const isDrawn = figure && photos.length === 0 && figure.start !== figure.film?.poster
  return {
    ...blankItem,
    kind: item.kind,
    regions: item.regions,
    muscles: item.muscles,
    nerve: item.nerve ?? '',
    position: item.position,
    equipment: item.equipment,
    sideRule: item.sideRule,
    sideMeans: item.sideMeans ?? null,
    limb: item.limb,
    activity: item.activity ?? null,
    traits: item.traits ?? null,
    level: item.level ?? null,
    easier: item.easier ?? null,
    harder: item.harder ?? null,
    attributes: item.attributes,
    dose: item.dosage ? formatDose(item.dosage, { item: { ...item, dosage: null } }) : '',
    texts: { en: toWords(stored, 'en'), es: toWords(stored, 'es') },
    drawingOf: isDrawn ? item.slug : null,
    photos,
    film: filmOf(figure),
  }
}

function toWords(stored: StoredItem, locale: PlanLocale): OwnWords | null {
  const item = stored[locale]
  if (!item?.text) return null
  const { title, why = '', alt, short: _, ...parts } = item.text
  return {
    name: item.name,
    title: title === item.name ? '' : title,
    ...parts,
    why,
    alt: alt === title ? '' : alt,
    words: (item.words ?? []).filter((word) => !isNameOfAnother(stored, item, word)),
  }
}

function isNameOfAnother(stored: StoredItem, { locale }: CatalogItem, word: string): boolean {
  return Object.values(stored).some(
    (other) => other.locale !== locale && (other.name === word || other.text?.title === word),
  )
}

/** Where an item's picture is a photo, its keys; the poster of its film is none of them. */
function photosOf(figure: CatalogItem['figure']): MediaKey[] {
  if (figure && figure.start === figure.film?.poster) return []
  return [figure?.start, figure?.end].flatMap((address) => {
    const key = address ? keyOfAddress(address) : null
    return key && isForMembers(key) ? [key] : []
  })
}

function filmOf(figure: CatalogItem['figure']): OwnFilm | null {
  if (!figure?.film) return null
  const [key, poster] = [keyOfAddress(figure.film.address), keyOfAddress(figure.film.poster)]
  return key && poster && { key, poster }
}
