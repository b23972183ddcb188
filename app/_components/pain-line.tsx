import { useTranslations } from 'next-intl'

const width = 84
const height = 36
const toY = (pain: number) => height - 2 - (pain / 10) * (height - 4)

/** Pain from 0 to 10 over the days it was given, with a dotted 3 and the last value in figures. */
export function PainLine({ days }: { days: readonly (number | null)[] }) {
  const t = useTranslations('common')
  const points = days.flatMap((pain, index) =>
    pain === null
      ? []
      : [{ x: days.length > 1 ? (index / (days.length - 1)) * width : width, y: toY(pain), pain }],
  )
  const last = points.at(-1)
  if (!last) return null
  return (
    <span className="relative inline-block pe-6">
      <svg
        role="img"
        aria-label={t('adherence.pain', { first: points[0]?.pain ?? last.pain, last: last.pain })}
        width={width + 3}
        height={height}
        className="pain-line"
      >
        <path d={`M0 ${toY(3)}h${width}`} />
        <path d={`M${points.map((point) => `${point.x.toFixed(1)} ${point.y.toFixed(1)}`).join('L')}`} />
        <circle cx={last.x} cy={last.y} r="3" className="fill-ink" />
      </svg>
      <b aria-hidden="true" className="absolute leading-5" style={{ left: last.x + 10, top: last.y - 10 }}>
        {last.pain}
      </b>
    </span>
  )
}
