import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { useDayWords } from '@/app/_components/use-day-words'
import { sayAmount, sayBare } from '@/lib/measures/say-series'
import type { ScoreSeries } from '@/lib/measures/to-series'
import { At, TimeChart } from '../_charts/time-chart'
import { TimeLine } from '../_charts/time-line'
import { toMeasurePlot } from './to-measure-plot'

const height = 104
/** More of them would stand on each other. */
const mostLabels = 6

/** Scores over time, each by its number, on a hatched band as wide as the change that counts. */
export function MeasureChart({ series, name, today }: { series: ScoreSeries; name: string; today: string }) {
  const t = useTranslations('measures')
  const locale = useLocale()
  const toDay = useDayWords()
  const hatch = useId()
  const { measure, scores, first, last } = series
  const plot = toMeasurePlot(series, today, height)
  const amount = (number: number) => sayAmount(measure, number, locale)
  const label = t('chart.label', {
    name,
    from: amount(first.value.number),
    first: toDay(first.on),
    to: amount(last.value.number),
    last: toDay(last.on),
    count: scores.length,
  })
  const isNamed = (at: number) => scores.length <= mostLabels || at === 0 || at === scores.length - 1
  return (
    <TimeChart
      label={label}
      time={plot.time}
      height={height}
      levels={plot.levels.map((level) => ({ y: level.y, label: sayBare(measure, level.number, locale) }))}
    >
      {plot.band && (
        <g>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <path d="M0 0v6" stroke="currentColor" opacity="0.3" />
          </pattern>
          <rect
            width="100%"
            y={plot.band.top}
            height={Math.max(0, plot.band.bottom - plot.band.top)}
            fill={`url(#${hatch})`}
          />
        </g>
      )}
      <line
        x1="0"
        x2="100%"
        y1={plot.start}
        y2={plot.start}
        stroke="currentColor"
        strokeDasharray="1 3"
        opacity="0.8"
      />
      <TimeLine points={plot.points} height={height} />
      {plot.points.map(({ score, x, y }, at) => (
        <At key={score.id} x={x} y={y}>
          {score.by === null ? (
            <path d="M0 -5.5l5.5 5.5l-5.5 5.5l-5.5 -5.5z" fill="currentColor" />
          ) : (
            <circle r="4" fill="currentColor" />
          )}
          {isNamed(at) && (
            <text
              y={y < 16 ? 18 : -9}
              textAnchor={x > 92 ? 'end' : x < 4 ? 'start' : 'middle'}
              fontWeight="600"
              fill="currentColor"
              stroke="var(--paper)"
              strokeWidth="3"
              paintOrder="stroke"
            >
              {sayBare(measure, score.value.number, locale)}
            </text>
          )}
        </At>
      ))}
    </TimeChart>
  )
}
