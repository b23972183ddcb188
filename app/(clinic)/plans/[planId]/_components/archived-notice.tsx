'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '../../../../_ui/banner'
import { Button } from '../../../../_ui/button'
import { useArchivePatient } from '../../../_components/use-archive-patient'
import { useBuilder } from './builder-context'

/** Why the plan can be read and not changed, with the way out; nothing for a live plan. */
export function ArchivedNotice() {
  const t = useTranslations('builder')
  const patients = useTranslations('patients')
  const { patient, archived: planArchived, can } = useBuilder()
  const name = t('fullName', { first: patient.firstName, last: patient.lastName })
  const { archived, setArchived } = useArchivePatient({ id: patient.id, name, archived: patient.archived })
  if (archived)
    return (
      <Banner
        icon="archive"
        title={t('notice.archivedPatient')}
        action={
          <Button
            size="small"
            off={!can.restore && patients('archiveOff')}
            onClick={() => setArchived(false)}
          >
            {patients('restore')}
          </Button>
        }
      >
        {t('notice.restoreToGoOn')}
      </Banner>
    )
  if (!planArchived) return null
  return (
    <Banner icon="archive" title={t('notice.archivedPlan')}>
      {t('notice.unchangeable')}
    </Banner>
  )
}
