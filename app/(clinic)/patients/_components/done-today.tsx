import { useTranslations } from 'next-intl'
import { Icon } from '@/app/_ui/icon'
import type { ListedPatient } from '@/lib/adherence/patient-line'

/** What was dealt with today, by whom and when: found again, without weight. */
export function DoneToday({ line: { done, answered } }: { line: ListedPatient }) {
  const t = useTranslations('patients')
  if (!done) return null
  const isAnswered = done.about === 'asked' && answered
  return (
    <p className="flex gap-2">
      <Icon name="check" className="mt-0.5" />
      <span>
        {t(`doneToday.${done.about}`)} {isAnswered ? t('answeredBy', answered) : t('doneToday.seenBy', done)}
      </span>
    </p>
  )
}
