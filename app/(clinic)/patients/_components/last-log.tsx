import { useTranslations } from 'next-intl'
import type { PatientLog } from '@/lib/adherence/patient-line'

/** How long ago the patient logged something; with the time of day when it was today. */
export function LastLog({ log }: { log: PatientLog }) {
  const t = useTranslations('patients')
  return <>{t('lastLog', { days: log.lastLog.daysAgo, time: log.lastLog.time })}</>
}
