'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Today } from '@/lib/adherence/to-today'
import { usePlace } from './use-place'

/**
 * The foot of today: `children` in a place that is kept, and under it the one big button. It follows along with what is due by now and not done, or without a script opens the next exercise; when all are done,
 * the check-in. On a day that starts with `half` it says so, and half the time.
 */
export function StartDock({
  today,
  isOpen,
  half,
  children,
}: {
  today: Today
  /** The plan has exercises, and may be done. */
  isOpen: boolean
  half: boolean
  children: ReactNode
}) {
  const t = useTranslations('share')
  const runs = usePlace() !== null
  const { next, left, later, done, minutesLeft: minutes, dayWord, timeOff } = today
  const label = () => {
    if (half)
      return minutes > 0 ? t('start.half', { minutes: Math.ceil(minutes / 2) }) : t('start.halfUntimed')
    if (minutes === 0) return t('start.untimed')
    if (done === 0) return t('start.first', { minutes })
    return left === 1 ? t('start.last', { minutes }) : t('start.next', { count: left, minutes })
  }
  // Done for now, or for today and told about: nothing nags.
  const hasButton = isOpen && (next || !(dayWord || later > 0 || timeOff))
  return (
    <div className="reading-dock reading-foot" data-bare={hasButton ? undefined : ''}>
      {children}
      {!hasButton ? null : next ? (
        <a className="reading-go" href={runs ? '#follow' : `#how-${next.line.id}`}>
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
