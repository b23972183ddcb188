import { useTranslations } from 'use-intl'
import type { SharedPlan } from '@/lib/share/shared-plan'

/** The calendar file at the clinic's clock, which needs no script. */
export function CalendarFile({ base, page }: { base: string; page: SharedPlan }) {
  const t = useTranslations('share.reminders')
  return (
    <a className="reading-link" href={`${base}.ics?zone=${encodeURIComponent(page.clinic.timeZone)}`}>
      {t('file')}
    </a>
  )
}
