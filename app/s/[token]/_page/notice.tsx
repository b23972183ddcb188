import type { ReactNode } from 'react'
import { PatientFrame } from '@/app/_patient/patient-frame'
import { languageOf, type PlanLocale } from '@/lib/i18n/locales'

/** What stands where no plan can be shown: a title and a few sentences; above them the languages to read it in instead. */
export function Notice({
  locale,
  title,
  languages = [],
  children,
}: {
  locale: PlanLocale
  title: string
  languages?: readonly PlanLocale[]
  children: ReactNode
}) {
  return (
    <div className="patient-screen">
      <PatientFrame locale={locale} timeZone="UTC">
        <main className="reading-page" data-narrow>
          {languages.map((other) => (
            <a key={other} className="reading-link" href={`?language=${other}`} lang={other} hrefLang={other}>
              {languageOf(other).name}
            </a>
          ))}
          <h1>{title}</h1>
          {children}
        </main>
      </PatientFrame>
    </div>
  )
}
