import { useTranslations } from 'next-intl'
import { useDayWords } from '@/app/_components/use-day-words'
import type { Reassessment } from '@/lib/adherence/visit/reassessment'

/** Says why a plan is to be looked at anew. */
export function useReassessWords(): (reassess: Reassessment) => string {
  const t = useTranslations('visit.due')
  const toDay = useDayWords()
  return (reassess) =>
    reassess.why === 'visits' ? t('visits', reassess) : t('date', { day: toDay(reassess.day) })
}
