import { attributeCodes, equipment, limbs, positions, regions } from '@/lib/catalog/taxonomy'
import { activities, doseTraits, sideMeansWords } from '@/lib/dosage/dosed-item'
import { itemKinds } from '@/lib/dosage/kind'
import { type PlanLocale, planLocales } from '@/lib/i18n/locales'

/** What an item is, in the order in which a file holds it; `id` is the name under which plans keep it. */
export const factColumns = [
  'id',
  'kind',
  'regions',
  'muscles',
  'nerve',
  'position',
  'equipment',
  'sideRule',
  'sideMeans',
  'limb',
  'activity',
  'traits',
  'level',
  'easier',
  'harder',
  'attributes',
  'dose',
  'drawingOf',
  'photos',
  'film',
] as const
export type FactColumn = (typeof factColumns)[number]

/** What is said of it, in each language. */
export const wordColumns = ['name', 'title', 'start', 'move', 'feel', 'stop', 'why', 'alt', 'words'] as const
export type WordColumn = (typeof wordColumns)[number]
export type ItemColumn = FactColumn | `${WordColumn} ${PlanLocale}`

/** The columns of a file of own items, in the order in which they are written. */
export const itemColumns: readonly ItemColumn[] = [
  'id',
  ...planLocales.flatMap((locale) => wordColumns.map((part): ItemColumn => `${part} ${locale}`)),
  ...factColumns.slice(1),
]

/** Columns whose cells hold more than one entry. */
export const listColumns: readonly ItemColumn[] = [
  'regions',
  'muscles',
  'equipment',
  'traits',
  'attributes',
  'photos',
  'film',
  'words en',
  'words es',
]

/** The codes that the cells of a column may hold, where they may hold nothing else. */
export const codesOf: Partial<Record<ItemColumn, readonly string[]>> = {
  kind: itemKinds,
  regions,
  position: positions,
  equipment,
  sideRule: ['one', 'both', 'none'],
  sideMeans: sideMeansWords,
  limb: limbs,
  activity: activities,
  traits: doseTraits,
  attributes: attributeCodes,
  level: ['1', '2', '3', '4', '5'],
}

/** The part and the language of a column of words; null for a fact. */
export function toWordColumn(column: ItemColumn): { part: WordColumn; locale: PlanLocale } | null {
  const [part, locale] = column.split(' ')
  return locale ? { part: part as WordColumn, locale: locale as PlanLocale } : null
}
