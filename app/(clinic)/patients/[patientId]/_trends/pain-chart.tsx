import { useTranslations } from 'next-intl'
import { useDayWords } from '@/app/_components/use-day-words'
import { ChartTable } from '../_charts/chart-table'
import { At, TimeChart } from '../_charts/time-chart'
import { TimeDots, TimeLine } from '../_charts/time-line'
import type { ShownTrends } from './shown-trends'
import { TrendFigure } from './trend-figure'

const height = 100
const levels = [0, 5, 10]
const toY = (pain: number) => height - (pain / 10) * height

/** The worst pain of each day on which it was said, joined where days follow each other. */
export function PainChart({ trends: { from, to, days, versions }, time, marks, ticks }: ShownTrends) {
  const t = useTranslations('trends.pain')
  const all = useTranslations('trends')
  const toDay = useDayWords()
  const said = days.flatMap(({ date, pain }) => (pain === null ? [] : [{ date, pain }]))
  const [first] = said
  const last = said.at(-1)
  const points = days.map(({ date, pain }) => ({ x: time.x(date), y: pain === null ? null : toY(pain) }))
  const label = t('label', {
    ...{ from: toDay(from), to: toDay(to), count: said.length },
    ...{ first: first?.pain ?? 0, last: last?.pain ?? 0 },
  })
  return (
    <TrendFigure title={t('title')} legend={[{ draw: null, words: t('gap') }]}>
      <TimeChart
        label={label}
        time={time}
        height={height}
        levels={levels.map((level) => ({ y: toY(level), label: String(level) }))}
        marks={marks}
        ticks={ticks}
      >
        <TimeLine points={points} height={height} />
        <TimeDots points={points} height={height} />
        {said
          .filter((_, at) => at === 0 || at === said.length - 1)
          .map(({ date, pain }) => (
            <At key={date} x={time.x(date)} y={toY(pain)}>
              <circle r={date === last?.date ? 4 : 2.5} fill="currentColor" />
              <text
                y={pain > 8 ? 18 : -9}
                textAnchor={time.x(date) < 4 ? 'start' : 'middle'}
                fontWeight="600"
                fill="currentColor"
                stroke="var(--paper)"
                strokeWidth="3"
                paintOrder="stroke"
              >
                {pain}
              </text>
            </At>
          ))}
      </TimeChart>
      <ChartTable
        summary={all('table')}
        caption={t('title')}
        head={[t('day'), t('before'), t('pain'), t('after'), t('change')]}
      >
        {days.map(({ date, pain, painBefore, painAfter }) => {
          const version = versions.find(({ on }) => on === date)
          if (pain === null && !version) return null
          return (
            <tr key={date} className="border-line border-b [&>td]:py-1 [&>td]:pe-3">
              <td className="whitespace-nowrap">{toDay(date)}</td>
              <td>{painBefore}</td>
              <td>{pain}</td>
              <td>{painAfter}</td>
              <td>{version && all('version', { number: version.number })}</td>
            </tr>
          )
        })}
      </ChartTable>
    </TrendFigure>
  )
}
