import { scaleLinear } from 'd3-scale'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useDayWords } from '@/app/_components/use-day-words'
import type { TrendWeek } from '@/lib/adherence/trends/to-trends'
import { addDays } from '@/lib/day'
import { sayNumber } from '@/lib/i18n/say-number'
import { ChartTable } from '../_charts/chart-table'
import { TimeChart } from '../_charts/time-chart'
import type { ShownTrends } from './shown-trends'
import { TrendFigure } from './trend-figure'

const height = 80
/** More of them would stand on each other on a phone. */
const mostLabels = 7

/** A box a week: its height is what was planned, the filled part what was done, a dashed one had nothing logged. */
export function AdherenceChart({ trends: { from, to, weeks }, time, marks, ticks }: ShownTrends) {
  const t = useTranslations('trends.adherence')
  const all = useTranslations('trends')
  const locale = useLocale()
  const format = useFormatter()
  const toDay = useDayWords()
  const most = Math.max(1, ...weeks.map(({ planned }) => planned))
  const scale = scaleLinear([0, most], [height, 0])
  const amount = (number: number) => sayNumber(Math.round(number * 10) / 10, locale)
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  const sum = (of: (week: TrendWeek) => number) => amount(weeks.reduce((total, week) => total + of(week), 0))
  const label = t('label', {
    ...{ from: toDay(from), to: toDay(to) },
    done: sum(({ done }) => done),
    planned: sum(({ planned }) => planned),
  })
  const share = (week: TrendWeek) =>
    week.share === null ? '' : week.daysLogged === 0 ? t('noneLogged') : percent(week.share)
  return (
    <TrendFigure
      title={t('title')}
      legend={[
        { draw: <rect width="10" height="10" fill="currentColor" />, words: t('done') },
        { draw: <rect width="10" height="10" fill="none" stroke="currentColor" />, words: t('planned') },
        {
          draw: <rect width="10" height="10" fill="none" stroke="currentColor" strokeDasharray="2 2" />,
          words: t('silent'),
        },
      ]}
    >
      <TimeChart
        label={label}
        time={time}
        height={height}
        levels={[
          { y: height, label: '0' },
          { y: 0, label: amount(most) },
        ]}
        marks={marks}
        ticks={ticks}
      >
        {weeks.map((week) => {
          const left = Math.max(0, time.x(week.start))
          const right = Math.min(100, time.x(addDays(week.start, 7)))
          const top = scale(week.planned)
          const done = scale(week.done)
          const place = { x: `${left + 0.6}%`, width: `${Math.max(0.5, right - left - 1.2)}%` }
          const isSilent = week.daysLogged === 0
          return (
            <g key={week.start}>
              <rect
                {...place}
                y={top}
                height={height - top}
                fill="none"
                stroke="currentColor"
                strokeDasharray={isSilent ? '3 3' : undefined}
              />
              <rect {...place} y={done} height={height - done} fill="currentColor" opacity="0.75" />
              {weeks.length <= mostLabels && week.share !== null && !isSilent && right - left > 6 && (
                <text
                  x={`${(left + right) / 2}%`}
                  y={top - 4}
                  textAnchor="middle"
                  fontWeight="600"
                  fill="currentColor"
                  stroke="var(--paper)"
                  strokeWidth="3"
                  paintOrder="stroke"
                >
                  {percent(week.share)}
                </text>
              )}
            </g>
          )
        })}
      </TimeChart>
      <ChartTable
        summary={all('table')}
        caption={t('title')}
        head={[t('week'), t('doneHead'), t('plannedHead'), t('share'), t('logged')]}
      >
        {weeks.map((week) => (
          <tr key={week.start} className="border-line border-b [&>td]:py-1 [&>td]:pe-3">
            <td className="whitespace-nowrap">{toDay(week.start)}</td>
            <td>{amount(week.done)}</td>
            <td>{amount(week.planned)}</td>
            <td>{share(week)}</td>
            <td>{week.daysLogged}</td>
          </tr>
        ))}
      </ChartTable>
    </TrendFigure>
  )
}
