'use client'
import { useTranslations } from 'next-intl'
import type { Today } from '@/lib/adherence/to-today'

/**
 * The one big button: opens the next exercise that is not done; when all are, the check-in. The place of "follow
 * along", which will start from here.
 */
export function StartDock({ today, hasExercises }: { today: Today; hasExercises: boolean }) {
  const t = useTranslations('share')
  const { next, due, done, minutesLeft: minutes, dayWord } = today
  const count = due.length - done
  const label = () => {
    if (minutes === 0) return t('start.untimed')
    if (done === 0) return t('start.first', { minutes })
    return count === 1 ? t('start.last', { minutes }) : t('start.next', { count, minutes })
  }
  if (!hasExercises) return null
  return (
    <div className="p-dock">
      {next ? (
        <a className="p-go" href={`#how-${next.line.id}`} onClick={() => open(next.line.id)}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M4 2.5 13 8l-9 5.5z" />
          </svg>
          {label()}
        </a>
      ) : (
        dayWord === null && (
          <a className="p-go" href="#check-in">
            {t('checkIn.go')}
          </a>
        )
      )}
      {(next || dayWord) && (
        <a className="p-link" href="#check-in">
          {dayWord ? t('checkIn.change') : t('checkIn.go')}
        </a>
      )}
    </div>
  )
}

/** Browsers open a fold for its fragment only when the fragment changes; the second press must work too. */
function open(lineId: string) {
  const inside = document.getElementById(`how-${lineId}`)
  const fold = inside?.closest('details')
  if (fold) fold.open = true
  inside?.focus({ preventScroll: true })
  inside?.scrollIntoView()
}
