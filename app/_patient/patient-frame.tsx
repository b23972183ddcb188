import type { ReactNode } from 'react'
import type { PlanLocale } from '@/lib/i18n/locales'
import './patient.css'
import './plan-line.css'
import './questions.css'
import './plan-sections.css'
import './stop.css'
import { PatientWords } from './patient-words'

/**
 * The ground every patient surface stands on: its type, its colours, its language. On the page itself it fills the
 * screen; in the builder's preview it fills its column at true size.
 */
export function PatientFrame({
  locale,
  timeZone,
  size = 'normal',
  contrast = false,
  children,
}: {
  locale: PlanLocale
  timeZone: string
  size?: 'normal' | 'large' | 'largest'
  contrast?: boolean
  children: ReactNode
}) {
  return (
    <div className="patient" lang={locale} data-size={size} data-contrast={contrast || undefined}>
      <PatientWords locale={locale} timeZone={timeZone}>
        {children}
      </PatientWords>
    </div>
  )
}
