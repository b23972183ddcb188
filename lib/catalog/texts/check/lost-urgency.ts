import type { ItemText } from '@/lib/catalog/item'
import type { PlanLocale } from '@/lib/i18n/locales'

/** How soon and where to: each is something else to do, so none may be lost where safety advice is short. */
const urgencies: Record<PlanLocale, readonly RegExp[]> = {
  en: [
    /\{emergency\}/,
    /\{crisis\}/,
    /emergency room/i,
    /\btoday\b/i,
    /within (a day|2 days)/i,
    /this week/i,
    /do not drive/i,
    /blood thinners/i,
    /cancer/i,
    /surgeon/i,
    /\bstop your exercises\b/i,
    /do not walk/i,
  ],
  es: [
    /\{emergency\}/,
    /\{crisis\}/,
    /sala de emergencias/i,
    /hoy mismo/i,
    /en menos de (un día|2 días)/i,
    /esta semana/i,
    /no conduzca/i,
    /anticoagulantes/i,
    /cáncer/i,
    /cirujano/i,
    /deje los ejercicios/i,
    /no camine/i,
  ],
}

/** Which urgencies of a safety text its short form does not name; none where it has no short form. */
export function findLostUrgency({ start, move, stop, short }: ItemText, locale: PlanLocale): string[] {
  if (!short) return []
  const whole = [start, ...move, stop].join(' ')
  return urgencies[locale]
    .filter((urgency) => urgency.test(whole) && !urgency.test(short))
    .map((urgency) => `short says nothing of ${urgency.source}`)
}
