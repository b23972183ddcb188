import type { PlanLocale } from '@/lib/i18n/locales'
import { sayNumber } from '@/lib/i18n/say-number'
import { toTranslator } from '@/lib/i18n/translator'
import type { Measure } from './measure'
import type { ScoreValue } from './score'
import type { ScoreSeries } from './to-series'

/** A number of a measure without its unit; of activities, which are a mean, with one decimal. RangeError as sayVisit. */
export function sayBare(measure: Measure, number: number, locale: PlanLocale): string {
  return sayNumber(number, locale, measure.activities ? 1 : 0)
}

/** A number of a measure with its unit: "11.6 s". */
export function sayAmount(measure: Measure, number: number, locale: PlanLocale): string {
  const t = toTranslator(locale, 'measures')
  return t(`unit.${measure.unit}`, { number: sayBare(measure, number, locale), count: number })
}

/** What a score is of, beyond its measure: the form, the joint, the side; empty where there is only one. */
export function sayOf(measure: Measure, { form, what, side }: ScoreValue, locale: PlanLocale): string {
  const t = toTranslator(locale, 'measures')
  return [measure.forms.length > 1 && t(`form.${form}`), what, side && t(`of.${side}`)]
    .filter(Boolean)
    .join(', ')
}

/** Everything a score says: of parts and activities each by its name. */
export function sayScore(measure: Measure, value: ScoreValue, locale: PlanLocale): string {
  const t = toTranslator(locale, 'measures')
  const single = (number: number) => sayNumber(number, locale)
  const parts = measure.parts?.names.flatMap((name) => {
    const number = value.parts?.[name]
    return number === undefined ? [] : [`${t(`part.${name}`)} ${single(number)}`]
  })
  const activities = value.activities?.map(({ name, number }) => `${name} ${single(number)}`)
  const inside = parts ?? activities
  return [sayAmount(measure, value.number, locale), ...(inside ? [`(${inside.join('; ')})`] : [])].join(' ')
}

/** How far a score has to move, in words: "usual error 2"; null when it is not known. */
export function sayBand({ measure, change }: Pick<ScoreSeries, 'measure' | 'change'>, locale: PlanLocale) {
  if (!measure.band || change === null || change.band === null) return null
  return toTranslator(locale, 'measures')(`band.${measure.band.kind}`, {
    band: sayAmount(measure, change.band, locale),
  })
}

/** What the change says, in words; null while there is none. It claims nothing inside the error. */
export function sayVerdict({ measure, change }: Pick<ScoreSeries, 'measure' | 'change'>, locale: PlanLocale) {
  const t = toTranslator(locale, 'measures')
  if (change === null) return null
  const { kind } = change
  const bandKind = measure.band?.kind ?? 'error'
  return kind === 'within' || kind === 'past' ? t(`verdict.${kind}.${bandKind}`) : t(`verdict.${kind}`)
}

/**
 * A line of scores for the record's note, in the language of whoever writes it, and nobody's name in it: "PSFS 4.3 → 6.0
 * (usual error 2): within the usual error." RangeError for a locale that is not complete.
 */
export function saySeries(series: ScoreSeries, locale: PlanLocale): string {
  const { measure, first, last } = series
  const t = toTranslator(locale, 'measures')
  const of = sayOf(measure, last.value, locale)
  const amount = (number: number) => sayAmount(measure, number, locale)
  const words = {
    short: [measure.short[locale], of && `(${of})`].filter(Boolean).join(' '),
    from: amount(first.value.number),
    to: amount(last.value.number),
  }
  const verdict = sayVerdict(series, locale)
  if (verdict === null) {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
    return t('said.one', { ...words, day: day.format(new Date(`${last.on}T00:00:00Z`)) })
  }
  const band = sayBand(series, locale)
  if (measure.heldAgainst !== undefined) return t('said.since', { ...words, band: band ?? '', verdict })
  return band === null
    ? t('said.lineUnknown', { ...words, verdict })
    : t('said.line', { ...words, band, verdict })
}
