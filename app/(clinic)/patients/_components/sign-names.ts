import { useTranslations } from 'next-intl'
import type { PatientSign } from '@/lib/safety/patient-signs'

/** Says warning signs as a clinician calls them. */
export function useSignNames(): (signs: readonly PatientSign[]) => string {
  const t = useTranslations('patients.sign')
  return (signs) => signs.map((sign) => t(sign)).join('; ')
}
