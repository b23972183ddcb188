import { useTranslations } from 'use-intl'
import type { Asked } from '@/lib/adherence/check-in'
import type { SharedPlan } from '@/lib/share/shared-plan'

/** What a question was about: its exercise, as the plan names it now, and the reason. */
export function AskedLine({ asked, page }: { asked: Asked; page: SharedPlan }) {
  const t = useTranslations('share.ask')
  const line = [...page.exercises, ...page.selfCare].find(({ id }) => id === asked.itemId)
  const what = t(asked.about)
  return <p className="reading-small">{line ? t('aboutLine', { line: line.title, what }) : what}</p>
}
