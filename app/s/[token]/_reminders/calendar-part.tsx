'use client'
import { useTranslations } from 'use-intl'
import { timeZone, type useReminders } from './use-reminders'

/** The calendar: a file once, or an address that a calendar program follows. */
export function CalendarPart({
  base,
  reminders,
}: {
  base: string
  reminders: ReturnType<typeof useReminders>
}) {
  const t = useTranslations('share.reminders')
  const { settings, choice, change, follow, end } = reminders
  const address = settings?.calendar ?? null
  const query = new URLSearchParams({
    ...choice.times,
    zone: timeZone(),
    ...(choice.withLink ? { link: '1' } : {}),
  })
  return (
    <section>
      <h3>{t('calendar')}</h3>
      <label className="reminder-check">
        <input
          type="checkbox"
          checked={choice.withLink}
          onChange={(event) => change({ ...choice, withLink: event.target.checked })}
        />
        <span>{t('link')}</span>
      </label>
      <p className="reading-small">{t('linkHow')}</p>
      <a className="reading-link" href={`${base}.ics?${query}`}>
        {t('file')}
      </a>
      <p className="reading-small">{t('fileHow')}</p>
      {address ? (
        <>
          <p>{t('followed')}</p>
          <a className="reading-link" href={address.replace(/^https?:/, 'webcal:')}>
            {t('followOpen')}
          </a>
          <label className="reminder-field">
            <span>{t('address')}</span>
            <input
              type="text"
              className="reading-entry"
              readOnly
              value={address}
              onFocus={(event) => event.target.select()}
            />
          </label>
          <button type="button" className="reading-link" onClick={end}>
            {t('followEnd')}
          </button>
        </>
      ) : (
        <button type="button" className="reading-link" onClick={follow}>
          {t('follow')}
        </button>
      )}
      <p className="reading-small">{t('followHow')}</p>
    </section>
  )
}
