import type { PlanLocale } from '@/lib/i18n/locales'
import { toTranslator } from '@/lib/i18n/translator'
import type { PlanVisit, VisitBody } from './visit'

type Line = VisitBody['lines'][number]

/**
 * A visit as one line for the record's note, in the language of whoever writes it; it names nobody. `nameOf` knows an
 * item's name in that language, by slug; without one the name stays as it was recorded. RangeError for a locale that is
 * not complete.
 */
export function sayVisit(
  { on, lines, pain, reassessed, note }: PlanVisit,
  locale: PlanLocale,
  nameOf: (slug: string) => string | undefined = () => undefined,
): string {
  const t = toTranslator(locale, 'visit')
  const common = toTranslator(locale, 'common')
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${on}T00:00:00Z`),
  )
  const what = ({ slug, name, side, site }: Line) =>
    [nameOf(slug) ?? name, site, side && common(`side.${side}`).toLocaleLowerCase(locale)]
      .filter(Boolean)
      .join(', ')
  const how = ({ grade, counts, amount, response }: Line) => [
    ...(grade ? [t('said.grade', { grade })] : []),
    ...(counts && amount ? [t(`said.${counts.unit}`, { amount })] : []),
    ...(response ? [t(`said.${response}`)] : []),
  ]
  const done = lines.filter((line) => line.done).map((line) => [what(line), ...how(line)].join(', '))
  const left = lines.filter((line) => !line.done).map(what)
  const sentences = [
    ...(done.length > 0 ? [`${done.join('; ')}.`] : []),
    ...(left.length > 0 ? [t('said.notDone', { lines: left.join('; ') })] : []),
    ...(pain ? [t('said.pain', { before: pain.before ?? 'none', after: pain.after ?? 'none' })] : []),
    ...(reassessed ? [t('said.reassessed')] : []),
    ...(note ? [note.replace(/\s+/g, ' ')] : []),
  ]
  return t('said.line', { day, sentences: sentences.join(' ') })
}
