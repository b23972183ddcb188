import { useTranslations } from 'next-intl'

/** When a phase runs, counted from week 1. A plan keeps whole weeks gone by: from 2 to 6 are weeks 3 to 6. */
export function PhaseWeeks({ weeks }: { weeks: { from: number; to?: number } }) {
  const t = useTranslations('common')
  const first = weeks.from + 1
  if (weeks.to === undefined) return <>{t('weeksFrom', { from: first })}</>
  return (
    <>
      {weeks.to <= first ? t('weekOnly', { week: first }) : t('weeksFromTo', { from: first, to: weeks.to })}
    </>
  )
}
