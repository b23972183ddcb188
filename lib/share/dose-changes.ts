import type { PlanLocale } from '@/lib/i18n/locales'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { type RichText, toPlain } from '@/lib/rich-text'
import { readableLocales } from './language/readable-locales'
import type { SharedLine } from './shared-plan'
import { toSharedPlan } from './to-shared-plan'

/** How much of an exercise was asked for and is now, in the patient's words; `title` is what it was called before. */
export type DoseChange = { itemId: string; title: string; before: RichText; after: RichText }

/**
 * Exercises of both versions, in the order of the later one, whose dose reads otherwise than it did; none where the earlier
 * one can not be read in the language. Pure.
 */
export function toDoseChanges(
  before: FrozenPlan,
  after: FrozenPlan,
  locale: PlanLocale = after.content.locale,
): DoseChange[] {
  if (!readableLocales(before).includes(locale)) return []
  const was = new Map(toLines(before, locale).map((line) => [line.id, line]))
  return toLines(after, locale).flatMap(({ id: itemId, dose }) => {
    const old = was.get(itemId)
    if (!old || toPlain(old.dose) === toPlain(dose)) return []
    return [{ itemId, title: old.title, before: old.dose, after: dose }]
  })
}

function toLines(frozen: FrozenPlan, locale: PlanLocale): SharedLine[] {
  const { exercises, selfCare } = toSharedPlan(frozen, undefined, locale)
  return [...exercises, ...selfCare]
}
