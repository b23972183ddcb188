import { useFormatter, useTranslations } from 'use-intl'
import type { SharedPlan } from '@/lib/share/shared-plan'

/** Version, review, and in plain words who sees what is logged. */
export function PlanFacts({ page }: { page: SharedPlan }) {
  const t = useTranslations('share.facts')
  const format = useFormatter()
  const { clinic, therapistName: therapist } = page
  const date = (day: string) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <section className="reading-facts" aria-labelledby="facts">
      <h2 id="facts">{t('title')}</h2>
      <p>
        {t('version', {
          number: page.versionNumber,
          date: date(page.publishedOn),
          therapist,
          clinic: clinic.name,
        })}
      </p>
      {page.reviewDate && <p>{t('review', { therapist, date: date(page.reviewDate) })}</p>}
      <h3>{t('whoSees')}</h3>
      <p>{t('whoSeesText', { clinic: clinic.name })}</p>
      <p>{t('notWatched')}</p>
      <p>{t('lostLink')}</p>
    </section>
  )
}
