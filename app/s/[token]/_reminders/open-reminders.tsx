import { useEffect, useEffectEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { CalendarFile } from './calendar-file'
import { CalendarPart } from './calendar-part'
import { PhonePart } from './phone-part'
import { ReminderTimes } from './reminder-times'
import { useReminders } from './use-reminders'

/** What reminders a link has, and what can be done about them, once the fold was opened; until they are known, the file. */
export default function OpenReminders({ base, page }: { base: string; page: SharedPlan }) {
  const t = useTranslations('share.reminders')
  const reminders = useReminders(base)
  const { settings, said } = reminders
  const open = useEffectEvent(reminders.open)
  useEffect(() => void open(), [])
  return (
    <>
      {settings ? (
        <>
          <ReminderTimes slots={settings.slots} reminders={reminders} locale={page.locale} />
          <CalendarPart base={base} reminders={reminders} />
          <PhonePart reminders={reminders} locale={page.locale} />
        </>
      ) : (
        <CalendarFile base={base} page={page} />
      )}
      <p role="status" className="reading-small">
        {said && t(said)}
      </p>
    </>
  )
}
