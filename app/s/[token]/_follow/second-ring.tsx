import { useTranslations } from 'use-intl'

const outer = 104
/** Up to so many seconds each is an arc of its own; then a mark, longer every tenth. */
const mostArcs = 10
/** Above this (s) a mark stands for ten seconds, and above the next for a minute. */
const mostMarks = 60
const mostTens = 600

/** The seconds of a step, one mark each: it counts time, and never how much of a plan is done. */
export function SecondRing({ left, sec }: { left: number; sec: number }) {
  const t = useTranslations('share.follow')
  const unit = sec <= mostMarks ? 1 : sec <= mostTens ? 10 : 60
  const count = Math.ceil(sec / unit)
  const gone = Math.floor((sec - left) / unit)
  const isLong = sec >= 120
  return (
    <div className="follow-ring">
      <svg viewBox="-110 -110 220 220" role="img" aria-label={t('left', { left, count: sec })}>
        {Array.from({ length: count }, (_, index) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a second's place is its name
            key={index}
            d={count <= mostArcs ? arc(index, count) : mark(index, count)}
            data-gone={index < gone || undefined}
            data-arc={count <= mostArcs || undefined}
          />
        ))}
      </svg>
      <p aria-hidden>
        <b data-long={isLong || undefined}>{isLong ? toClock(left) : left}</b>
        <span>{isLong ? t('minutes') : t('seconds', { count: left })}</span>
      </p>
    </div>
  )
}

function toClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function mark(index: number, count: number): string {
  const turn = ((index + 0.5) / count) * 2 * Math.PI
  const inner = (index + 1) % 10 === 0 ? 80 : 88
  const at = (radius: number) => point(turn, radius)
  return `M${at(inner)}L${at(outer)}`
}

function arc(index: number, count: number): string {
  if (count === 1) return 'M0 -95A95 95 0 1 1 -0.1 -95'
  const gap = 0.07
  const from = (index / count) * 2 * Math.PI + gap
  const to = ((index + 1) / count) * 2 * Math.PI - gap
  return `M${point(from, 95)}A95 95 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(to, 95)}`
}

/** Clockwise from the top. */
function point(turn: number, radius: number): string {
  return `${(Math.sin(turn) * radius).toFixed(1)} ${(-Math.cos(turn) * radius).toFixed(1)}`
}
