import type { PlanLocale } from '@/lib/i18n/locales'
import type { FrozenItem } from '@/lib/plan/frozen/frozen-plan'

/** A frozen item in one language: the name and text a reader gets. */
export type ReadItem = Omit<FrozenItem, 'names' | 'texts' | 'position' | 'equipment' | 'level'> & {
  name: string
  text: NonNullable<FrozenItem['texts']['en']> | null
  /** The language its words are in: the asked one, or the only one the version has. */
  locale: PlanLocale
}

/** A frozen item for readers of a language; where the version has no words in it, in the language it has. */
export function readItem({ names, texts, ...item }: FrozenItem, asked: PlanLocale): ReadItem {
  const locale = texts[asked] || names[asked] ? asked : ((Object.keys(names)[0] ?? asked) as PlanLocale)
  const { slug, kind, regions, nerve, sideRule, sideMeans, limb, attributes, activity, traits, figure } = item
  return {
    slug,
    kind,
    regions,
    ...(nerve ? { nerve } : {}),
    sideRule,
    ...(sideMeans ? { sideMeans } : {}),
    limb,
    attributes,
    ...(activity ? { activity } : {}),
    ...(traits ? { traits } : {}),
    ...(figure ? { figure } : {}),
    name: names[locale] ?? slug,
    text: texts[locale] ?? null,
    locale,
  }
}
