import { useTranslations } from 'next-intl'
import { useDayWords } from '@/app/_components/use-day-words'
import { efforts } from '@/lib/adherence/answers'
import type { TrendDay } from '@/lib/adherence/trends/to-trends'
import { ChartTable } from '../_charts/chart-table'
import { At, TimeChart } from '../_charts/time-chart'
import type { ShownTrends } from './shown-trends'
import { TrendFigure } from './trend-figure'

const step = 20
const height = efforts.length * step
const rows = [...efforts].reverse()

/** How hard a day was by its row, and how much of it was done by the shape of its dot. */
export function EffortChart({ trends: { from, to, days }, time, marks, ticks }: ShownTrends) {
  const t = useTranslations('trends.effort')
  const all = useTranslations('trends')
  const pain = useTranslations('trends.pain')
  const toDay = useDayWords()
  const said = days.filter(({ effort, amount }) => effort !== null || amount !== null)
  const isUnsaid = said.some(({ effort }) => effort === null)
  const toY = (effort: TrendDay['effort']) => (effort === null ? height : rows.indexOf(effort) * step)
  const label = t('label', { from: toDay(from), to: toDay(to), count: said.length })
  const words = (amount: TrendDay['amount']) => t(amount ?? 'amountUnsaid')
  const shapes = (['all', 'some', 'none', null] as const).filter((amount) =>
    said.some((day) => day.amount === amount),
  )
  return (
    <TrendFigure
      title={t('title')}
      legend={shapes.map((amount) => ({
        draw: (
          <At x={50} y={5}>
            <Shape amount={amount} />
          </At>
        ),
        words: words(amount),
      }))}
    >
      <TimeChart
        label={label}
        time={time}
        height={isUnsaid ? height : height - step}
        levels={[
          ...rows.map((effort) => ({ y: toY(effort), label: t(effort) })),
          ...(isUnsaid ? [{ y: height, label: t('unsaid') }] : []),
        ]}
        marks={marks}
        ticks={ticks}
        wide
      >
        {said.map(({ date, effort, amount }) => (
          <At key={date} x={time.x(date)} y={toY(effort)}>
            <Shape amount={amount} />
          </At>
        ))}
      </TimeChart>
      <ChartTable summary={all('table')} caption={t('title')} head={[pain('day'), t('effort'), t('amount')]}>
        {said.map(({ date, effort, amount }) => (
          <tr key={date} className="border-line border-b [&>td]:py-1 [&>td]:pe-3">
            <td className="whitespace-nowrap">{toDay(date)}</td>
            <td>{t(effort ?? 'unsaid')}</td>
            <td>{amount && words(amount)}</td>
          </tr>
        ))}
      </ChartTable>
    </TrendFigure>
  )
}

/** A full dot, half of one, a ring; small where nobody said how much was done. */
function Shape({ amount }: { amount: TrendDay['amount'] }) {
  if (amount === null) return <circle r="2" fill="currentColor" />
  return (
    <>
      <circle
        r="4"
        fill={amount === 'all' ? 'currentColor' : 'var(--paper)'}
        stroke="currentColor"
        strokeWidth="1.5"
      />
      {amount === 'some' && <path d="M-4 0a4 4 0 0 0 8 0z" fill="currentColor" />}
    </>
  )
}
