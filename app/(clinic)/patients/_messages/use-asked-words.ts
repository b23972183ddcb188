import { useTranslations } from 'next-intl'
import type { AskedShown } from '@/lib/adherence/patient-line'

/** What a question is about: its exercise, where it names one, and the reason. */
export function useAskedWords(): (asked: AskedShown) => string {
  const t = useTranslations('talk')
  return ({ about, title }) => {
    const what = t(`about.${about}`)
    return title === null ? what : t('aboutLine', { title, what })
  }
}
