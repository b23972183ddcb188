import { useTranslations } from 'use-intl'
import type { AnswerTime } from '@/lib/clinic/answer-time'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { toFirstName } from './first-name'

/** When an answer can be expected, as the clinic says; without a word of it nothing is promised. */
export function useAnswerTime(
  page: Pick<SharedPlan, 'therapistName'>,
  answerTime: AnswerTime | null,
): string {
  const t = useTranslations('share.ask')
  const name = toFirstName(page)
  return answerTime ? t(`answers.${answerTime}`, { name }) : t('reads', { name })
}
