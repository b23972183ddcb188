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
      className="day-bars"
    >
      <path d={draw(days, toDash)} />
      <path d={draw(days, toBox)} />
      <path d={draw(days, toFill)} />
    </svg>
  )
}

/** One path for all days: a shape each would make up half of a long list. */
function draw(days: readonly DayDone[], toPath: (x: number, done: DayDone) => string): string {
  return days.map((done, index) => toPath(index * pitch, done)).join('')
}

const toFilled = (done: number) => Math.round(height * Math.min(done, 1))

function toDash(x: number, done: DayDone): string {
  return done === null ? `M${x}.5 ${height - 0.5}h5` : ''
}

function toBox(x: number, done: DayDone): string {
  return done !== null && toFilled(done) < height ? `M${x}.5 .5h5v${height - 1}h-5z` : ''
}

function toFill(x: number, done: DayDone): string {
  const filled = done === null ? 0 : toFilled(done)
  return filled > 0 ? `M${x} ${height - filled}h6v${filled}h-6z` : ''
}
