'use client'
import { useTranslations } from 'use-intl'
import type { Today } from '@/lib/adherence/to-today'

/**
 * The one big button: opens the next exercise that is not done; when all are, the check-in. On a day that starts with
 * `half` it says so, and half the time. "Follow along" will start from here.
 */
export function StartDock({
  today,
  hasExercises,
  half,
}: {
  today: Today
  hasExercises: boolean
  half: boolean
}) {
  const t = useTranslations('share')
  const { next, due, done, minutesLeft: minutes, dayWord } = today
  const count = due.length - done
  const label = () => {
    if (half)
      return minutes > 0 ? t('start.half', { minutes: Math.ceil(minutes / 2) }) : t('start.halfUntimed')
    if (minutes === 0) return t('start.untimed')
    if (done === 0) return t('start.first', { minutes })
    return count === 1 ? t('start.last', { minutes }) : t('start.next', { count, minutes })
  }
  if (!hasExercises || (!next && dayWord)) return null
  return (
    <div className="reading-dock">
      {next ? (
        <a
          className="reading-go"
          href={`#how-${next.line.id}`}
          onClick={(event) => {
            event.preventDefault()
            open(next.line.id)
          }}
        >
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 2.5 13 8l-9 5.5z" />
          </svg>
          {label()}
        </a>
      ) : (
        <a className="reading-go" href="#check-in">
          {t('checkIn.go')}
        </a>
      )}
    </div>
  )
}

/** A fragment alone opens the fold only when it changes, and shows the steps without the name above them. */
function open(lineId: string) {
  const fold = document.getElementById(`how-${lineId}`)?.closest('details')
  const line = document.getElementById(`line-${lineId}`)
  if (fold) fold.open = true
  line?.querySelector('h3')?.focus({ preventScroll: true })
  line?.scrollIntoView()
}
