import { completeLocales, type PlanLocale } from '@/lib/i18n/locales'
import type { FrozenItem, FrozenLine, FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { remember } from '@/lib/remember'

/**
 * Languages in which a version can be read, the plan's own first: of the others those that are complete and in which each
 * of its lines has a name, its text where there is one, and its dose in words. Nobody is offered half a plan. Pure.
 */
export const readableLocales = remember((frozen: FrozenPlan): readonly PlanLocale[] => {
  const { locale: own } = frozen.content
  return [own, ...completeLocales.filter((locale) => locale !== own && isWhole(frozen, locale))]
})

/** The language that a version is shown in to whoever chose one: that, where it can be read in it, or else the plan's own. */
export function shownLocale(frozen: FrozenPlan, chosen: PlanLocale | null): PlanLocale {
  return readableLocales(frozen).find((locale) => locale === chosen) ?? frozen.content.locale
}

function isWhole({ content, items }: FrozenPlan, locale: PlanLocale): boolean {
  return content.phases.every((phase) =>
    phase.items.every((line) => {
      const item = items[line.slug]
      return !item || (isWorded(item, locale) && isSaid(line, locale))
    }),
  )
}

function isWorded({ names, texts }: FrozenItem, locale: PlanLocale): boolean {
  const hasText = Object.keys(texts).length > 0
  return names[locale] !== undefined && (!hasText || texts[locale] !== undefined)
}

function isSaid({ said }: FrozenLine, locale: PlanLocale): boolean {
  return said === undefined || said[locale] !== undefined
}
