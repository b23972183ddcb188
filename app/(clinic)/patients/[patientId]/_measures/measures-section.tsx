import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '@/app/_ui/icon'
import { daysBetween } from '@/lib/day'
import { againDue } from '@/lib/measures/again-due'
import type { LinkMeasure } from '@/lib/measures/link/link-measure'
import { findMeasure } from '@/lib/measures/measures'
import { sayOf, saySeries } from '@/lib/measures/say-series'
import type { ScoreSeries } from '@/lib/measures/to-series'
import { CopiedWords } from '../_visit/copied-words'
import { AskOnLink } from './ask-on-link'
import { AskedList } from './asked-list'
import { BandWords } from './band-words'
import { EnterScore } from './enter-score'
import type { EntrySetting } from './entry-setting'
import type { LinkSetting } from './link-setting'
import { MeasureChart } from './measure-chart'
import { ScoreTable } from './score-table'

const hidden = (words: ReactNode) => <span className="sr-only">{words}</span>

/** Outcome measures: each as its line for the record's note, a chart with the change that counts, and a table. */
export function MeasuresSection({
  series,
  isReassessmentDue,
  setting,
  link,
  may,
}: {
  series: readonly ScoreSeries[]
  isReassessmentDue: boolean
  setting: EntrySetting
  /** What is asked of the patient on the link; null while they were given no plan. */
  link: { setting: LinkSetting; measures: readonly LinkMeasure[]; may: boolean } | null
  may: boolean
}) {
  const t = useTranslations('measures')
  const locale = useLocale()
  const { today } = setting.clinic
  const offered = setting.offered.flatMap((code) => findMeasure(code)?.short[locale] ?? [])
  return (
    <section aria-labelledby="measures">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-ink border-b pb-1.5">
        <h2 id="measures" className="me-auto text-14 font-semibold">
          {t('title')}
        </h2>
        {link && <AskOnLink setting={link.setting} may={link.may} />}
        <EnterScore setting={setting} may={may} />
      </div>
      {link && <AskedList measures={link.measures} today={today} />}
      {series.length === 0 && (
        <p className="py-2.5 text-ink-2">
          {t('none')} {t('noneHint', { names: offered.join(', ') })}
        </p>
      )}
      <ul>
        {series.map((one) => {
          const of = sayOf(one.measure, one.last.value, locale)
          const name = [one.measure.name[locale], of].filter(Boolean).join(', ')
          return (
            <li key={one.key} className="border-line border-b py-3">
              <div className="grid gap-x-8 gap-y-1 tablet:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
                <div className="grid content-start gap-1.5">
                  <h3 className="font-semibold">{name}</h3>
                  <CopiedWords words={saySeries(one, locale)} label={t.rich('copy', { name, hidden })} />
                  <Again series={one} isDue={againDue(one, isReassessmentDue, today)} today={today} />
                  <BandWords
                    measure={one.measure}
                    isKnown={one.change === null || one.change.band !== null}
                  />
                </div>
                <MeasureChart series={one} name={name} today={today} />
              </div>
              <ScoreTable series={one} name={name} setting={setting} may={may} />
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** When it was taken last, and that it is to be taken again. */
function Again({
  series: { measure, last },
  isDue,
  today,
}: {
  series: ScoreSeries
  isDue: boolean
  today: string
}) {
  const t = useTranslations('measures')
  const locale = useLocale()
  const weeks = Math.floor(daysBetween(last.on, today) / 7)
  if (isDue)
    return (
      <p className="flex gap-2 font-medium text-13">
        <Icon name="calendar" className="mt-0.5" />
        {t('again', { short: measure.short[locale], weeks })}
      </p>
    )
  return measure.again === 'every re-check' ? (
    <p className="text-12 text-ink-2">{t('next', { weeks })}</p>
  ) : null
}
