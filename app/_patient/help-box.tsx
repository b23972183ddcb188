import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { isEmergency, type PatientSign, patientSigns } from '@/lib/safety/patient-signs'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { EmergencyCall, useEmergencyWords } from './emergency-call'
import { LineDetail } from './line-detail'
import { toTel } from './pain-answer'
import { PainLightShape } from './pain-light-shape'
import { useWritten } from './written'

const everyPlan: readonly PatientSign[] = ['RF05', 'RF01', 'RF02', 'RF03', 'RF04']
const sameDay = patientSigns.filter((sign) => !isEmergency(sign))

/** The signs of clinical spec 5 that every handout carries, and whom to call: the only box on the page. */
export function HelpBox({ page }: { page: SharedPlan }) {
  const t = useTranslations('share.help')
  const number = useEmergencyWords(page)
  const { name, phone, hours } = page.clinic
  const written = useWritten()
  return (
    <section className="reading-help" aria-labelledby="help" id="get-help">
      <h2 id="help">
        <PainLightShape light="stop" />
        {t('title')}
      </h2>
      <EmergencySigns page={page}>
        <h3>{t('now', { number })}</h3>
      </EmergencySigns>
      <h3>{t('today')}</h3>
      <ul>
        {sameDay.map((sign) => (
          <li key={sign}>{t(sign)}</li>
        ))}
      </ul>
      {phone && (
        <a className="reading-call" href={toTel(phone)}>
          {t('callClinic', { clinic: name, phone })}
        </a>
      )}
      {hours && (
        <p className="reading-small" {...written}>
          {hours}
        </p>
      )}
      {page.safety.length > 0 && (
        <>
          <h3>{t('more')}</h3>
          {page.safety.map((line) => (
            <details key={line.id}>
              <summary>{line.title}</summary>
              <LineDetail line={line} />
            </details>
          ))}
        </>
      )}
    </section>
  )
}

/** The signs that are an emergency, those of every plan and those that this one asks for, with the number to call. */
export function EmergencySigns({ page, children }: { page: SharedPlan; children: ReactNode }) {
  const t = useTranslations('share.help')
  const number = useEmergencyWords(page)
  const emergency = [
    ...everyPlan,
    ...page.signs.filter((sign) => isEmergency(sign) && !everyPlan.includes(sign)),
  ]
  return (
    <>
      {children}
      <ul className="reading-signs">
        {emergency.map((sign) => (
          <li key={sign}>{t(sign)}</li>
        ))}
      </ul>
      <EmergencyCall page={page} className="reading-call">
        {t('call', { number })}
      </EmergencyCall>
    </>
  )
}
