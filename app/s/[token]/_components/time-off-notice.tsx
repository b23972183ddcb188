'use client'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { toTel } from '@/app/_patient/pain-answer'
import type { TimeOff } from '@/lib/adherence/check-in'
import { addDays } from '@/lib/day'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { DayForm, type DayFormGiven } from './day-form'

/** While the patient is off: until when, what to do after an illness, and one press that ends it. `children` waits meanwhile. */
export function TimeOffNotice({
  page,
  timeOff: { from, until, why },
  children,
  ...given
}: DayFormGiven & { page: SharedPlan; timeOff: TimeOff; children: ReactNode }) {
  const t = useTranslations('share.timeOff')
  const format = useFormatter()
  const { name, phone } = page.clinic
  const date = format.dateTime(new Date(`${until}T12:00:00Z`), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  })
  return (
    <>
      <section className="reading-changed" aria-labelledby="time-off">
        <h2 id="time-off">{t('title', { date })}</h2>
        <p>{t('rest')}</p>
        {why === 'illness' && (
          <>
            <p>
              <b>{t('ill')}</b> {t('signs')}
            </p>
            {phone && (
              <a className="reading-link" href={toTel(phone)}>
                {t('call', { clinic: name })}
              </a>
            )}
          </>
        )}
        <DayForm {...given}>
          <input type="hidden" name="from" value={from} />
          <input type="hidden" name="why" value={why} />
          <input type="hidden" name="until" value={addDays(given.day, -1)} />
          <button type="submit" className="reading-link">
            {t('end')}
          </button>
        </DayForm>
      </section>
      <details className="reading-waiting">
        <summary>
          <span>{t('look')}</span>
        </summary>
        {children}
      </details>
    </>
  )
}
