'use client'
import { useFormatter, useTranslations } from 'use-intl'

/** The top of a screen that was opened from today: the way back, and the ISO day it is about. */
export function TopLine({ day }: { day?: string }) {
  const t = useTranslations('share.checkIn')
  const format = useFormatter()
  return (
    <div className="reading-top">
      <a className="reading-link" href="#today">
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M13 8H3.5M7 4 3 8l4 4" />
        </svg>
        {t('back')}
      </a>
      {day && (
        <span>
          {format.dateTime(new Date(`${day}T12:00:00Z`), {
            weekday: 'long',
            day: 'numeric',
            month: 'short',
            timeZone: 'UTC',
          })}
        </span>
      )}
    </div>
  )
}
