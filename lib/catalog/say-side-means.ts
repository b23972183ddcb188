import type { SideMeans } from '@/lib/dosage/dosed-item'
import type { PlanLocale } from '@/lib/i18n/locales'
import { toTranslator } from '@/lib/i18n/translator'

/** What the side of a line names, for whoever chooses it: "the leg you stand on" (clinical spec 8.5). */
export function saySideMeans(sideMeans: SideMeans, limb: string, locale: PlanLocale): string {
  return toTranslator(locale, 'catalog')(`sideMeans.${sideMeans}`, { limb })
}
