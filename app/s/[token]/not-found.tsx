import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { PatientFrame } from '@/app/_patient/patient-frame'

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

/** The same for a link that never was, one that has ended, and too many tries. */
export default function DeadLink() {
  const t = useTranslations('share.dead')
  return (
    <div className="patient-screen">
      <PatientFrame locale="en" timeZone="UTC">
        <main className="p-page" data-narrow>
          <h1>{t('title')}</h1>
          <p>{t('why')}</p>
          <p>{t('what')}</p>
          <p>{t('wait')}</p>
          <p>
            <b>{t('help')}</b>
          </p>
        </main>
      </PatientFrame>
    </div>
  )
}
