import { useFormatter, useTranslations } from 'use-intl'
import type { SharedPlan } from '@/lib/share/shared-plan'

/** Version, review, and in plain words who sees what is logged; `keptAt` is the address of all that is kept. */
export function PlanFacts({ page, keptAt }: { page: SharedPlan; keptAt?: string }) {
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
      <p>{t('notWatched')}</p>
      <p>{t('lostLink')}</p>
      <details>
        <summary>{t('whoSees')}</summary>
        <p>{t('whoSeesText', { clinic: clinic.name })}</p>
        {keptAt && (
          <a className="reading-link" href={keptAt}>
            {t('allKept')}
          </a>
        )}
      </details>
    </section>
  )
}
