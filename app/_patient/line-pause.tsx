import { useFormatter, useTranslations } from 'use-intl'
import type { Pause } from '@/lib/plan/schema'

/** On which days a line is not to be done; true on every day it is read. */
export function LinePause({ pause: { from, to } }: { pause: Pause }) {
  const t = useTranslations('share.exercise')
  const format = useFormatter()
  const day = (date: string) =>
    format.dateTime(new Date(`${date}T12:00:00Z`), { month: 'long', day: 'numeric', timeZone: 'UTC' })
  return (
    <p className="reading-held">
      {to ? t('pausedTo', { from: day(from), to: day(to) }) : t('paused', { from: day(from) })}
    </p>
  )
}
