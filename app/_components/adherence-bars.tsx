import { useTranslations } from 'next-intl'

/** How much of what was due on a day was done: a share from 0 to 1; null on a day without any. */
export type DayDone = number | null

const pitch = 8
const height = 18

/** A bar a day: filled is done, an empty box was planned and not done, a dash is a rest day. One ink. */
export function AdherenceBars({ days }: { days: readonly DayDone[] }) {
  const t = useTranslations('common')
  const due = days.filter((day) => day !== null)
  return (
    <svg
      role="img"
      aria-label={t('adherence.bars', {
        due: due.length,
        done: due.filter((day) => day >= 1).length,
        partly: due.filter((day) => day > 0 && day < 1).length,
      })}
      width={days.length * pitch}
      height={height}
      className="block overflow-visible"
    >
      {days.map((day, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar's place is its day
        <Bar key={index} x={index * pitch} done={day} />
      ))}
    </svg>
  )
}

function Bar({ x, done }: { x: number; done: DayDone }) {
  if (done === null) return <path d={`M${x + 0.5} ${height - 0.5}h5`} className="stroke-line-2" />
  const filled = Math.round(height * Math.min(done, 1))
  return (
    <>
      {filled < height && (
        <rect x={x + 0.5} y={0.5} width={5} height={height - 1} className="fill-none stroke-line-2" />
      )}
      {filled > 0 && <rect x={x} y={height - filled} width={6} height={filled} className="fill-ink-3" />}
    </>
  )
}
