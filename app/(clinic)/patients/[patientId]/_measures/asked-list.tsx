import { useLocale, useTranslations } from 'next-intl'
import { useDayWords } from '@/app/_components/use-day-words'
import type { LinkMeasure } from '@/lib/measures/link/link-measure'
import { findMeasure } from '@/lib/measures/measures'

/** What the patient is asked on the link, each with the day on which it is due. */
export function AskedList({ measures, today }: { measures: readonly LinkMeasure[]; today: string }) {
  const t = useTranslations('measures.link')
  const locale = useLocale()
  const toDay = useDayWords()
  if (measures.length === 0) return null
  return (
    <p className="border-line border-b py-2 text-ink-2">
      {t('askedOn')}{' '}
      {measures
        .map(({ measure, dueOn }) => {
          const name = findMeasure(measure)?.short[locale] ?? measure
          if (dueOn === null) return t('answered', { name })
          return dueOn <= today ? t('due', { name }) : t('dueOn', { name, day: toDay(dueOn) })
        })
        .join(' · ')}
    </p>
  )
}
