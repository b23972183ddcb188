import { useTranslations } from 'next-intl'
import { toCountedWeeks } from '@/lib/plan/phase-weeks'

type StoredWeeks = { from: number; to?: number }

/** When a phase runs, counted from week 1. */
export function PhaseWeeks({ weeks }: { weeks: StoredWeeks }) {
  const say = useSayWeeks()
  return <>{say(weeks)}</>
}

/** The same as text, for a title or a sentence. */
export function useSayWeeks(): (weeks: StoredWeeks) => string {
  const t = useTranslations('common')
  return (weeks) => {
    const { first, last } = toCountedWeeks(weeks)
    if (last === undefined) return t('weeksFrom', { from: first })
    return last === first ? t('weekOnly', { week: first }) : t('weeksFromTo', { from: first, to: last })
  }
}
