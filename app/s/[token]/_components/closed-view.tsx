'use client'
import { useFormatter, useTranslations } from 'use-intl'
import { EmergencyCall, useEmergencyWords } from '@/app/_patient/emergency-call'
import { EmergencySigns } from '@/app/_patient/help-box'
import { toTel } from '@/app/_patient/pain-answer'
import { PainLightShape } from '@/app/_patient/pain-light-shape'
import { PhoneSign } from '@/app/_patient/phone-sign'
import type { ClosedPage } from '@/lib/share/closed-page'
import type { SharedPlan } from '@/lib/share/shared-plan'

/** In place of the exercises while the clinic looks at a warning sign: what to do, whom to call, the emergency signs. */
export function ClosedView({ page, closed }: { page: SharedPlan; closed: ClosedPage }) {
  const t = useTranslations('share.closed')
  const stop = useTranslations('share.stop')
  const format = useFormatter()
  const number = useEmergencyWords(page)
  const isNow = closed.urgency === 'emergency'
  const { phone } = page.clinic
  const day = format.dateTime(new Date(`${closed.on}T12:00:00Z`), { dateStyle: 'full', timeZone: 'UTC' })
  return (
    <section className="reading-stop" aria-labelledby="stop">
      <div className="reading-stop-head">
        <PainLightShape light="stop" />
        <div>
          <h1 id="stop">{t('title')}</h1>
          {closed.acts.map((act) => (
            <p key={act} className="reading-stop-said">
              {act}
            </p>
          ))}
          <p>{t('asked', { day })}</p>
          <p>{closed.acts.length > 0 ? t('clinic') : t('talk')}</p>
        </div>
      </div>
      {isNow && (
        <EmergencyCall page={page} className="reading-go reading-go-call">
          <PhoneSign />
          {stop('callNumber', { number })}
        </EmergencyCall>
      )}
      {phone && (
        <a className={isNow ? 'reading-call' : 'reading-go reading-go-call'} href={toTel(phone)}>
          {!isNow && <PhoneSign />}
          {isNow ? stop('callClinicToo', { clinic: page.clinic.name, phone }) : stop('call', { phone })}
        </a>
      )}
      <EmergencySigns page={page}>
        <h2>{stop('emergency', { number })}</h2>
      </EmergencySigns>
    </section>
  )
}
