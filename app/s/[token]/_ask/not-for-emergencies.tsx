import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { EmergencyCall, useEmergencyWords } from '@/app/_patient/emergency-call'
import { toTel } from '@/app/_patient/pain-answer'
import { useWritten } from '@/app/_patient/written'
import { stopPain } from '@/lib/reading/pain-light'
import type { SharedPlan } from '@/lib/share/shared-plan'

const bold = (chunks: ReactNode) => <b>{chunks}</b>

/** Above the button that sends a question: whom to call in place of writing. */
export function NotForEmergencies({ page, id }: { page: SharedPlan; id: string }) {
  const t = useTranslations('share.ask')
  const number = useEmergencyWords(page)
  const { phone, emergencyNumber, hours } = page.clinic
  const written = useWritten()
  return (
    <div className="ask-not" id={id}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d="M8 2 14.5 13.5h-13zM8 6.5v3.2M8 11.6v.1" />
      </svg>
      <div>
        <p>
          {t.rich('notFor', { b: bold })}{' '}
          {phone
            ? t.rich('painCall', {
                pain: stopPain,
                call: () => <a href={toTel(phone)}>{phone}</a>,
              })
            : t('painStop', { pain: stopPain })}{' '}
          {t.rich('emergency', {
            call: () =>
              emergencyNumber ? (
                <EmergencyCall page={page} className="">
                  {emergencyNumber}
                </EmergencyCall>
              ) : (
                <b>{number}</b>
              ),
          })}
        </p>
        {phone && hours && (
          <p className="reading-small" {...written}>
            {hours}
          </p>
        )}
      </div>
    </div>
  )
}
