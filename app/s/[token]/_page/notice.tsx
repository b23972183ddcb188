import type { ReactNode } from 'react'
import { PatientFrame } from '@/app/_patient/patient-frame'
import type { PlanLocale } from '@/lib/i18n/locales'

/** What stands where no plan can be shown: a title and a few sentences. */
export function Notice({
  locale,
  title,
  children,
}: {
  locale: PlanLocale
  title: string
  children: ReactNode
}) {
  return (
    <div className="patient-screen">
      <PatientFrame locale={locale} timeZone="UTC">
        <main className="reading-page" data-narrow>
          <h1>{title}</h1>
          {children}
        </main>
      </PatientFrame>
    </div>
  )
}
