'use client'
import { useFormatter, useTranslations } from 'use-intl'
import { useWritten } from '@/app/_patient/written'
import type { SharedPlan } from '@/lib/share/shared-plan'

/** Says that this is a newer version than the first one, and what the therapist says of it. */
export function UpdatedLine({ page }: { page: SharedPlan }) {
  const t = useTranslations('share')
  const format = useFormatter()
  const written = useWritten()
  const note = page.note && (
    <p className="reading-news" {...written}>
      {page.note}
    </p>
  )
  if (page.versionNumber < 2) return note
  const date = format.dateTime(new Date(`${page.publishedOn}T12:00:00Z`), {
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  })
  return (
    <>
      <p className="reading-news">{t('updated', { date: date.replaceAll(' ', '\u00a0') })}</p>
      {note}
    </>
  )
}
