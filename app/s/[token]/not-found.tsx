import type { Metadata } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/_components/words'
import { PatientFrame } from '@/app/_patient/patient-frame'

/** The title alone reaches a browser without scripts: the framework sends the rest of a 404 page as data. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('share.dead')
  return {
    title: { absolute: t('title') },
    description: t('what'),
    robots: { index: false, follow: false },
    referrer: 'no-referrer',
  }
}

/** The same for a link that never was, one that has ended, and too many tries. */
export default function DeadLink() {
  const t = useTranslations('share.dead')
  return (
    <div className="patient-screen">
      <Words areas={['share']} locale={useLocale()}>
        <PatientFrame locale={useLocale()} timeZone="UTC">
          <main className="reading-page" data-narrow>
            <h1>{t('title')}</h1>
            <p>{t('why')}</p>
            <p>{t('what')}</p>
            <p>{t('wait')}</p>
            <p>
              <b>{t('help')}</b>
            </p>
          </main>
        </PatientFrame>
      </Words>
    </div>
  )
}
