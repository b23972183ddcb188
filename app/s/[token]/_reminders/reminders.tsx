'use client'
import { useTranslations } from 'use-intl'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { CalendarPart } from './calendar-part'
import { PhonePart } from './phone-part'
import { ReminderTimes } from './reminder-times'
import { useReminders } from './use-reminders'
import './reminders.css'

/**
 * Reminders without an account, in a fold under today. Without a script there is the calendar file, at the clinic's clock.
 * `action` is where check-ins go; reminders lie beside them.
 */
export function Reminders({ action, page }: { action: string; page: SharedPlan }) {
  const t = useTranslations('share.reminders')
  const base = action.replace(/check-ins$/, 'reminders')
  const reminders = useReminders(base)
  const { settings, said } = reminders
  if (page.exercises.length === 0) return null
  return (
    <details
      className="reading-reminders"
      onToggle={(event) => {
        if (event.currentTarget.open && !settings) reminders.open()
      }}
    >
      <summary>{t('open')}</summary>
      {settings ? (
        <>
          <ReminderTimes slots={settings.slots} reminders={reminders} locale={page.locale} />
          <CalendarPart base={base} reminders={reminders} />
          <PhonePart reminders={reminders} locale={page.locale} />
        </>
      ) : (
        <a className="reading-link" href={`${base}.ics?zone=${encodeURIComponent(page.clinic.timeZone)}`}>
          {t('file')}
        </a>
      )}
      <p role="status" className="reading-small">
        {said && t(said)}
      </p>
    </details>
  )
}
