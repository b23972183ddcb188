import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { EmptyState } from '@/app/_ui/empty-state'
import type { PatientCounts } from '@/lib/adherence/patient-line'
import { type AddPatient, NewPatient } from './new-patient'
import type { Shown } from './shown'

/** Says which list is empty and what to do about it. */
export function NoPatients({
  shown,
  search,
  counts,
  show,
  add,
}: {
  shown: Shown
  search: string
  counts: PatientCounts
  show: (shown: Shown) => void
  add: AddPatient | null
}) {
  const t = useTranslations('patients')
  // What was looked for by a number is no name.
  const addFound = add && !/\d/.test(search) && <NewPatient {...add} name={search} primary={false} />
  const { list, only } = shown
  const toMine = list === 'mine'
  const toClinic = (
    <Button onClick={() => show({ list: 'clinic', ...(only ? { only } : {}) })}>
      {t('noneMine.action')}
    </Button>
  )
  if (search)
    return (
      <EmptyState
        className="mt-12"
        title={t('noneFound.title', { query: search })}
        actions={
          (addFound || toMine) && (
            <>
              {addFound}
              {toMine && toClinic}
            </>
          )
        }
      >
        {t('noneFound.text')}
      </EmptyState>
    )
  if (list === 'archived')
    return (
      <EmptyState className="mt-12" title={t('noneArchived.title')}>
        {t('noneArchived.text')}
      </EmptyState>
    )
  if (only)
    return (
      <EmptyState
        className="mt-12"
        title={t('noneOnly.title', { what: t(`narrow.to.${only}`) })}
        actions={<Button onClick={() => show({ list })}>{t('noneOnly.action')}</Button>}
      >
        {toMine ? t('noneOnly.mine') : t('noneOnly.clinic')}
      </EmptyState>
    )
  if (toMine && counts.clinic > 0)
    return (
      <EmptyState className="mt-12" title={t('noneMine.title')} actions={toClinic}>
        {t('noneMine.text')}
      </EmptyState>
    )
  return (
    <EmptyState className="mt-12" title={t('none.title')} actions={add && <NewPatient {...add} />}>
      {t('none.text')}
    </EmptyState>
  )
}
