'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { StopState } from '@/lib/adherence/stop/stop-state'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { EmergencySigns } from './help-box'
import { toTel } from './pain-answer'
import { PainLightShape } from './pain-light-shape'

const bold = (chunks: ReactNode) => <b>{chunks}</b>

/**
 * The top of a page whose plan is stopped: what was said, whom to call, and the emergency signs. `children` is the day's
 * question.
 */
export function StopNotice({
  page,
  stop,
  day,
  children,
}: {
  page: SharedPlan
  stop: Extract<StopState, { kind: 'stopped' }>
  /** The patient's day. */
  day: string
  children?: ReactNode
}) {
  const t = useTranslations('share.stop')
  const format = useFormatter()
  const { name, phone, emergencyNumber: number } = page.clinic
  const said = () => {
    const { pain, on, at } = stop
    if (on === day)
      return t.rich('saidToday', {
        b: bold,
        pain,
        time: format.dateTime(new Date(at), { timeStyle: 'short' }),
      })
    const weekday = format.dateTime(new Date(`${on}T12:00:00Z`), {
      weekday: 'long',
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    })
    return t.rich('saidBefore', { b: bold, pain, day: weekday })
  }
  return (
    <section className="reading-stop" aria-labelledby="stop">
      <div className="reading-stop-head">
        <PainLightShape light="stop" />
        <div>
          <h1 id="stop">{t('title')}</h1>
          <p>{said()}</p>
          {page.hasNerveGlide && <p>{t('nerve')}</p>}
        </div>
      </div>
      {phone ? (
        <a className="reading-go reading-go-call" href={toTel(phone)}>
          {t('call', { phone })}
        </a>
      ) : (
        <p>
          <b>{t('callClinic', { clinic: name })}</b>
        </p>
      )}
      {children}
      <EmergencySigns number={number}>
        <h2>{t('emergency', { number })}</h2>
      </EmergencySigns>
    </section>
  )
}
