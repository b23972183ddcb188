import { useFormatter, useTranslations } from 'next-intl'
import type { Reassessment } from '@/lib/adherence/visit/reassessment'

/** Says why a plan is to be looked at anew. */
export function useReassessWords(): (reassess: Reassessment) => string {
  const t = useTranslations('visit.due')
  const format = useFormatter()
  return (reassess) => {
    if (reassess.why === 'visits') return t('visits', reassess)
    const day = new Date(`${reassess.day}T12:00:00Z`)
    return t('date', { day: format.dateTime(day, { dateStyle: 'medium', timeZone: 'UTC' }) })
  }
}
