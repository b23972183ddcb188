import { undosedKinds } from '@/lib/dosage/kind'
import { parseDose } from '@/lib/dosage/parse-dose'
import { type PlanLocale, planLocales } from '@/lib/i18n/locales'
import type { CatalogItem, ItemFigure } from '../item'
import type { OwnItem, OwnWords } from './own-item'
import { toDosed } from './to-dosed'

/** An own item as the catalog has it, in each language that it has words in. */
export type StoredItem = Partial<Record<PlanLocale, CatalogItem>>

/** Takes an item without problems (find-own-problems.ts), its slug and its picture. */
export function toCatalogItems(own: OwnItem, slug: string, figure: ItemFigure | null): StoredItem {
  const {
    texts,
    dose,
    drawingOf: _,
    photos: __,
    film: ___,
    nerve,
    sideMeans,
    activity,
    traits,
    level,
    easier,
    harder,
    ...facts
  } = own
  const known = {
    ...facts,
    ...(nerve ? { nerve } : {}),
    ...(sideMeans && own.sideRule === 'one' ? { sideMeans } : {}),
    ...(activity ? { activity } : {}),
    ...(traits ? { traits } : {}),
    ...(level ? { level } : {}),
    ...(easier ? { easier } : {}),
    ...(harder ? { harder } : {}),
  }
  const parsed = parseDose(dose, toDosed(own))
  const dosage = dose !== '' && parsed.ok && !undosedKinds.includes(own.kind) ? parsed.dosage : null
  const written = planLocales.flatMap((locale) => {
    const words = texts[locale]
    if (!words) return []
    const others = planLocales.flatMap((other) => (other === locale ? [] : namesOf(texts[other])))
    const searched = [...new Set([...words.words, ...others])]
    const item = { slug, ...known, ...toText(words), words: searched, dosage, figure, locale }
    return [[locale, item] as const]
  })
  return Object.fromEntries(written)
}

function toText({ name, title, why, alt, words: _, ...parts }: OwnWords): Pick<CatalogItem, 'name' | 'text'> {
  const called = title || name
  return { name, text: { title: called, ...parts, ...(why ? { why } : {}), alt: alt || called } }
}

function namesOf(words: OwnWords | null): string[] {
  return words ? [...new Set([words.name, words.title])].filter((name) => name !== '') : []
}
