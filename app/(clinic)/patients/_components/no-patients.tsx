import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '../../../_ui/button'
import { EmptyState } from '../../../_ui/empty-state'
import type { Shown } from './shown'

/** Says which list is empty and what to do about it. */
export function NoPatients({
  shown,
  search,
  counts,
  show,
  addButton,
}: {
  shown: Shown
  search: string
  counts: Record<Shown, number>
  show: (shown: Shown) => void
  addButton: ReactNode
}) {
  const t = useTranslations('patients')
  const toClinic = <Button onClick={() => show('clinic')}>{t('noneMine.action')}</Button>
  if (search)
    return (
      <EmptyState
        className="mt-12"
        title={t('noneFound.title', { query: search })}
        actions={shown === 'mine' && toClinic}
      >
        {t('noneFound.text')}
      </EmptyState>
    )
  if (shown === 'archived')
    return (
      <EmptyState className="mt-12" title={t('noneArchived.title')}>
        {t('noneArchived.text')}
      </EmptyState>
    )
  if (shown === 'mine' && counts.clinic > 0)
    return (
      <EmptyState className="mt-12" title={t('noneMine.title')} actions={toClinic}>
        {t('noneMine.text')}
      </EmptyState>
    )
  return (
    <EmptyState className="mt-12" title={t('none.title')} actions={addButton}>
      {t('none.text')}
    </EmptyState>
  )
}
