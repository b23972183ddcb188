'use client'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { Stopped } from '@/lib/adherence/stop/stop-state'
import { isEmergency } from '@/lib/safety/patient-signs'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { EmergencyCall, useEmergencyWords } from './emergency-call'
import { EmergencySigns } from './help-box'
import { toTel } from './pain-answer'
import { PainLightShape } from './pain-light-shape'
import { PhoneSign } from './phone-sign'
import { useWritten } from './written'

const bold = (chunks: ReactNode) => <b>{chunks}</b>

/**
 * The top of a page whose plan is stopped: what was said, whom to call (the emergency number first, when what was said is
 * an emergency), and the emergency signs. `children` is the day's question.
 */
export function StopNotice({
  page,
  stop,
  day,
  children,
}: {
  page: SharedPlan
  stop: Stopped
  /** The patient's day. */
  day: string
  children?: ReactNode
}) {
  const t = useTranslations('share.stop')
  const number = useEmergencyWords(page)
  const { hours, name } = page.clinic
  const written = useWritten()
  const isNow = stop.signs?.some(isEmergency) ?? false
  return (
    <section className="reading-stop" aria-labelledby="stop">
      <div className="reading-stop-head">
        <PainLightShape light="stop" />
        <div>
          <h1 id="stop">{isNow ? t('nowTitle', { number }) : t('title')}</h1>
          <WhatWasSaid stop={stop} day={day} />
          {page.painRule === 'nerve' && !stop.signs && <p>{t('nerve')}</p>}
        </div>
      </div>
      {isNow && (
        <EmergencyCall page={page} className="reading-go reading-go-call">
          <PhoneSign />
          {t('callNumber', { number })}
        </EmergencyCall>
      )}
      <CallClinic clinic={page.clinic} first={!isNow} />
      {hours && (
        <p className="reading-small" {...written}>
          {hours}
        </p>
      )}
      {stop.signs && <p className="reading-small">{t('told', { clinic: name })}</p>}
      {children}
      <EmergencySigns page={page}>
        <h2>{t('emergency', { number })}</h2>
      </EmergencySigns>
    </section>
  )
}

function WhatWasSaid({ stop, day }: { stop: Stopped; day: string }) {
  const t = useTranslations('share')
  const format = useFormatter()
  const { on, at, signs, pain } = stop
  const isToday = on === day
  const time = format.dateTime(new Date(at), { timeStyle: 'short' })
  const weekday = format.dateTime(new Date(`${on}T12:00:00Z`), {
    weekday: 'long',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  if (!signs)
    return (
      <p>
        {isToday
          ? t.rich('stop.saidToday', { b: bold, pain, time })
          : t.rich('stop.saidBefore', { b: bold, pain, day: weekday })}
      </p>
    )
  return (
    <>
      <p>{isToday ? t('stop.signsToday', { time }) : t('stop.signsBefore', { day: weekday })}</p>
      {signs.map((sign) => (
        <p key={sign} className="reading-stop-said">
          {t(`help.${sign}`)}
        </p>
      ))}
      <p>{t('stop.signsDo')}</p>
    </>
  )
}

function CallClinic({ clinic: { name, phone }, first }: { clinic: SharedPlan['clinic']; first: boolean }) {
  const t = useTranslations('share.stop')
  if (!phone)
    return (
      <p>
        <b>{t('callClinic', { clinic: name })}</b>
      </p>
    )
  if (!first)
    return (
      <a className="reading-call" href={toTel(phone)}>
        {t('callClinicToo', { clinic: name, phone })}
      </a>
    )
  return (
    <a className="reading-go reading-go-call" href={toTel(phone)}>
      <PhoneSign />
      {t('call', { phone })}
    </a>
  )
}
