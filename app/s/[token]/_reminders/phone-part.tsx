'use client'
import { useTranslations } from 'use-intl'
import type { PlanLocale } from '@/lib/i18n/locales'
import { againHours } from './kept-choice'
import { pushAbility } from './phone-push'
import { TimeSelect } from './time-select'
import type { useReminders } from './use-reminders'

/** Reminders that come by themselves, where the browser has them. */
export function PhonePart({
  reminders,
  locale,
}: {
  reminders: ReturnType<typeof useReminders>
  locale: PlanLocale
}) {
  const t = useTranslations('share.reminders')
  const { choice, change, isPushed, push, stopPush } = reminders
  const ability = pushAbility()
  if (ability === 'none') return null
  const quiet = (end: 'from' | 'to') => (time: string) =>
    change({ ...choice, quiet: { ...choice.quiet, [end]: time } })
  const words = {
    time: t('notice.time'),
    again: t('notice.again'),
    body: t('notice.body'),
    off: t('notice.off'),
    lang: locale,
  }
  return (
    <section>
      <h3>{t('phone')}</h3>
      {ability === 'home' ? (
        <p>{t('homeFirst')}</p>
      ) : (
        <>
          <div className="reminder-fields">
            <TimeSelect
              label={t('quietFrom')}
              time={choice.quiet.from}
              choose={quiet('from')}
              locale={locale}
            />
            <TimeSelect label={t('quietTo')} time={choice.quiet.to} choose={quiet('to')} locale={locale} />
            <label className="reminder-field">
              <span>{t('again')}</span>
              <select
                className="reading-entry"
                value={choice.againAfter}
                onChange={(event) => change({ ...choice, againAfter: Number(event.target.value) })}
              >
                {againHours.map((hours) => (
                  <option key={hours} value={hours}>
                    {t('againAfter', { hours })}
                  </option>
                ))}
              </select>
            </label>
          </div>
          <button type="button" className="reading-link" onClick={isPushed ? stopPush : () => push(words)}>
            {t(isPushed ? 'phoneOff' : 'phoneOn')}
          </button>
          <p className="reading-small">{t('phoneHow')}</p>
        </>
      )}
    </section>
  )
}
