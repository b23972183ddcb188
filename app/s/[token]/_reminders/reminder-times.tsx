'use client'
import { useTranslations } from 'use-intl'
import type { Slot } from '@/lib/dosage/slot'
import type { PlanLocale } from '@/lib/i18n/locales'
import { TimeSelect } from './time-select'
import type { useReminders } from './use-reminders'

/** When each time of day of the plan is, on this phone's clock. */
export function ReminderTimes({
  slots,
  reminders: { choice, change },
  locale,
}: {
  slots: readonly Slot[]
  reminders: ReturnType<typeof useReminders>
  locale: PlanLocale
}) {
  const t = useTranslations('share.reminders')
  const choose = (slot: Slot) => (time: string) =>
    change({ ...choice, times: { ...choice.times, [slot]: time } })
  return (
    <fieldset className="reading-question">
      <legend>{t('when')}</legend>
      <div className="reminder-fields">
        {slots.map((slot) => (
          <TimeSelect
            key={slot}
            label={t(`slot.${slot}`)}
            time={choice.times[slot]}
            choose={choose(slot)}
            locale={locale}
          />
        ))}
      </div>
    </fieldset>
  )
}
