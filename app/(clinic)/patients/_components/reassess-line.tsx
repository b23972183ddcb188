import { useTranslations } from 'next-intl'
import { Icon } from '@/app/_ui/icon'
import type { Reassessment } from '@/lib/adherence/visit/reassessment'
import { useReassessWords } from './use-reassess-words'

/** A line of a patient's row: the plan is to be looked at anew, and why. */
export function ReassessLine({ reassess }: { reassess: Reassessment }) {
  const t = useTranslations('visit.due')
  const why = useReassessWords()
  return (
    <p className="flex gap-2">
      <Icon name="calendar" className="mt-0.5" />
      <span>{t('row', { why: why(reassess) })}</span>
    </p>
  )
}
