import { useFormatter } from 'next-intl'
import type { ReactNode } from 'react'
import type { TimeScale } from './time-scale'

export type Mark = { day: string; label: string }

/**
 * Days from left to right and a scale from bottom to top, with room for what is drawn in it. All ink is the color of the
 * text around it, so that it holds in the dark, in forced colors and in grey; widths are shares, so that it fits any screen.
 */
export function TimeChart({
  label,
  time,
  height,
  levels,
  marks = [],
  ticks = [],
  wide = false,
  children,
}: {
  /** Says in words what is drawn. */
  label: string
  time: TimeScale
  height: number
  /** Named heights, in pixels from the top. */
  levels: readonly { y: number; label: string }[]
  /** Days with a line over the whole height. */
  marks?: readonly Mark[]
  /** Days with a triangle on the axis. */
  ticks?: readonly string[]
  /** Room for words as names of the heights. */
  wide?: boolean
  children: ReactNode
}) {
  const format = useFormatter()
  const day = (iso: string) =>
    format.dateTime(new Date(iso), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return (
    <div dir="ltr" className={`pt-5 pe-3 pb-6 text-12 ${wide ? 'ps-24' : 'ps-9'}`}>
      <svg role="img" aria-label={label} width="100%" height={height} className="block overflow-visible">
        {levels.map((level) => (
          <g key={level.label}>
            <line x1="0" x2="100%" y1={level.y} y2={level.y} stroke="currentColor" opacity="0.2" />
            <text x="-8" y={level.y} dy="0.35em" textAnchor="end" fill="currentColor">
              {level.label}
            </text>
          </g>
        ))}
        {time.ticks.map((one) => (
          <text key={one} x={`${time.x(one)}%`} y={height + 18} textAnchor="middle" fill="currentColor">
            {day(one)}
          </text>
        ))}
        {marks.map(({ day: on, label: name }) => (
          <g key={`${on} ${name}`}>
            <line
              x1={`${time.x(on)}%`}
              x2={`${time.x(on)}%`}
              y1="-6"
              y2={height}
              stroke="currentColor"
              strokeDasharray="4 3"
            />
            <text
              x={`${time.x(on)}%`}
              y="-9"
              textAnchor={time.x(on) > 80 ? 'end' : 'start'}
              fill="currentColor"
            >
              {name}
            </text>
          </g>
        ))}
        {ticks.map((on, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two visits may be on a day, and none of them moves
          <At key={`${on} ${at}`} x={time.x(on)} y={height}>
            <path d="M0 -1l5 8h-10z" fill="currentColor" />
          </At>
        ))}
        {children}
      </svg>
    </div>
  )
}

/** Something of a fixed size at a place of a chart: across in percent, down in pixels. */
export function At({ x, y, children }: { x: number; y: number; children: ReactNode }) {
  return (
    <svg aria-hidden="true" x={`${x}%`} y={y} className="overflow-visible">
      {children}
    </svg>
  )
}
