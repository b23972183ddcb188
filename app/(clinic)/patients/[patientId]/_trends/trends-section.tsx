import { useTranslations } from 'next-intl'
import { useDayWords } from '@/app/_components/use-day-words'
import type { HelpedDay } from '@/lib/adherence/helped/helped-day'
import type { Trends } from '@/lib/adherence/trends/to-trends'
import { At } from '../_charts/time-chart'
import { toTimeScale } from '../_charts/time-scale'
import { AdherenceChart } from './adherence-chart'
import { EffortChart } from './effort-chart'
import { HelpedDays } from './helped-days'
import { PainChart } from './pain-chart'

/** How it went since the plan was first given: what was done, how it hurt and how hard it was, on one axis of days. */
export function TrendsSection({
  trends,
  visits,
  helped,
}: {
  trends: Trends
  visits: readonly string[]
  helped: readonly HelpedDay[]
}) {
  const t = useTranslations('trends')
  const toDay = useDayWords()
  const time = toTimeScale(trends.from, trends.to)
  const isLogged = trends.weeks.some(({ daysLogged }) => daysLogged > 0)
  const shown = {
    trends,
    time,
    marks: trends.versions.map(({ number, on }) => ({ day: on, label: t('version', { number }) })),
    ticks: visits.filter((on) => on >= trends.from && on <= trends.to),
  }
  return (
    <section aria-labelledby="trends">
      <h2 id="trends" className="border-ink border-b pb-1.5 text-14 font-semibold">
        {t('title')}{' '}
        <span className="ms-1 font-normal text-ink-3">{t('since', { day: toDay(trends.from) })}</span>
      </h2>
      {isLogged ? (
        <>
          <AdherenceChart {...shown} />
          <PainChart {...shown} />
          <EffortChart {...shown} />
          <HelpedDays days={helped} />
          <p className="flex flex-wrap gap-x-5 gap-y-1 pt-1 text-12 text-ink-2">
            <span className="flex items-center gap-2">
              <svg aria-hidden="true" width="10" height="14" className="overflow-visible">
                <path d="M5 0v14" stroke="currentColor" strokeDasharray="4 3" />
              </svg>
              {t('legend.version')}
            </span>
            {trends.timesOff.map(({ from, until, why }) => (
              <span key={from}>{t(`off.${why}`, { from: toDay(from), until: toDay(until) })}</span>
            ))}
            {shown.ticks.length > 0 && (
              <span className="flex items-center gap-2">
                <svg aria-hidden="true" width="10" height="10" className="overflow-visible">
                  <At x={50} y={1}>
                    <path d="M0 0l5 8h-10z" fill="currentColor" />
                  </At>
                </svg>
                {t('legend.visit')}
              </span>
            )}
          </p>
        </>
      ) : (
        <p className="py-2.5 text-ink-2">{t('none')}</p>
      )}
    </section>
  )
}
