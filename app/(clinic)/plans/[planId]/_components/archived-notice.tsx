'use client'

import { useTranslations } from 'next-intl'
import { Banner } from '@/app/_ui/banner'
import { Button } from '@/app/_ui/button'
import { useArchivePatient, useArchivePlan } from '@/app/(clinic)/_components/use-archive'
import { useBuilderPart, useDesk } from './builder-context'

/** Why the plan can be read and not changed, with the way out; nothing for a live plan. */
export function ArchivedNotice() {
  const t = useTranslations('builder')
  const patients = useTranslations('patients')
  const { planId, patient, archived: planStored, can } = useDesk()
  const title = useBuilderPart(({ content }) => content.title)
  const name = t('fullName', { first: patient.firstName, last: patient.lastName })
  const { archived, setArchived } = useArchivePatient({ id: patient.id, name, archived: patient.archived })
  const plan = useArchivePlan({ id: planId, name: title, archived: planStored })
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
  if (!plan.archived) return null
  return (
    <Banner
      icon="archive"
      title={t('notice.archivedPlan')}
      action={
        can.restorePlan && (
          <Button size="small" onClick={() => plan.setArchived(false)}>
            {t('notice.restorePlan')}
          </Button>
        )
      }
    >
      {t('notice.restorePlanToGoOn')}
    </Banner>
  )
}
