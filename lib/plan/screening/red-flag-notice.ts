import { toTranslator } from '@/lib/i18n/translator'
import type { OpenLine } from '@/lib/patient/screening/patient-screening'
import { redFlag } from '@/lib/safety/screening/red-flags'
import type { ShownOpen } from '@/lib/safety/screening/show-open'
import type { FrozenPlan } from '../frozen/frozen-plan'

/** What a patient takes along: whom it is about, what to do now, and what a doctor has to know. */
export type RedFlagNotice = {
  title: string
  who: string[]
  now: string[]
  /** Slugs of the safety items that carry its words. */
  sheets: string[]
  numbers: string[]
  tell: { title: string; lines: { head: string; text: string }[] }
}

export type ShownFlags = readonly ShownOpen<OpenLine>[]

/** The slugs of the safety items that carry the words of these red flags. */
export function itemsOf(shown: ShownFlags): string[] {
  return [...new Set(shown.flatMap(({ code }) => redFlag(code)?.item ?? []))]
}

/** What the sheet says, in the language of its items; `denied` and `unknown` are words for a doctor. */
export function toNotice(
  shown: ShownFlags,
  { frozen, denied, unknown }: { frozen: FrozenPlan; denied: string[]; unknown: string[] },
): RedFlagNotice {
  const { clinic, patient, content } = frozen
  const { locale } = content
  const t = toTranslator(locale, 'screening')
  const say = (day: string | Date, more: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'medium', ...more }).format(
      new Date(day),
    )
  const at = (instant: string) => say(instant, { timeStyle: 'short', timeZone: clinic.timeZone })
  const [first] = shown
  const isNow = shown.some(({ urgency }) => urgency === 'emergency')
  const name = [patient.firstName, patient.lastName].filter(Boolean).join(' ')
  const born = patient.birthDate && t('sheet.born', { day: say(patient.birthDate, { timeZone: 'UTC' }) })
  const { emergencyNumber, crisisLine, phone } = clinic
  return {
    title: t('sheet.title'),
    who: [
      [name, born].filter(Boolean).join(', '),
      t('sheet.asked', {
        at: at(first?.at ?? frozen.publishedOn),
        clinic: clinic.name,
        by: first?.by || frozen.therapist.name,
      }),
    ],
    now: [
      ...new Set(shown.map(({ act }) => act)),
      ...(isNow ? [t('sheet.noDrive')] : []),
      t('sheet.noExercise'),
    ],
    sheets: itemsOf(shown),
    numbers: [
      ...(emergencyNumber ? [t('sheet.call', { number: emergencyNumber })] : []),
      ...(crisisLine && shown.some((one) => one.private) ? [t('sheet.crisis', { number: crisisLine })] : []),
      ...(phone ? [t('sheet.clinic', { phone })] : []),
    ],
    tell: {
      title: t('sheet.tell'),
      lines: [
        ...shown
          .filter((one) => !one.private)
          .map(({ code, urgency, finding, at: when }) => ({
            head: `${code} · ${t(`urgency.${urgency}`)} · ${at(when)}`,
            text: finding,
          })),
        ...toLine('denied', denied),
        ...toLine('unknown', unknown),
      ],
    },
  }

  function toLine(kind: 'denied' | 'unknown', said: string[]) {
    return said.length > 0 ? [{ head: t(`sheet.${kind}`), text: `${said.join('; ')}.` }] : []
  }
}
