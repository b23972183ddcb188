'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { Route } from 'next'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { clinicFetch } from '@/app/_session/clinic-fetch'
import type { Patient } from '@/lib/patient/patient'
import { patientQueries } from '@/lib/patient/patient-queries'
import { Button } from '../../../../_ui/button'
import { ButtonLink } from '../../../../_ui/button-link'
import { Icon } from '../../../../_ui/icon'
import { IconButton } from '../../../../_ui/icon-button'
import { Menu, MenuItem } from '../../../../_ui/menu'
import { useToast } from '../../../../_ui/toast'
import { StartPlan, type TemplateChoice } from './start-plan'

type May = { archive: boolean; plan: boolean }

/** Name and what can be done: open or start a plan, archive, restore. */
export function PatientActions({
  patient,
  name,
  currentPlanId,
  templates,
  may,
}: {
  patient: Patient
  name: string
  currentPlanId: string | null
  templates: readonly TemplateChoice[]
  may: May
}) {
  const t = useTranslations('patients')
  const setArchived = useArchive(patient.id, name)
  return (
    <header className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <div className="mr-auto min-w-0">
        <Link
          href="/patients"
          className="mb-1 inline-flex items-center gap-1.5 text-12 text-ink-2 no-underline hover:text-accent"
        >
          <Icon name="back" />
          {t('title')}
        </Link>
        <h1 className="text-28 font-semibold tracking-[-0.015em] text-balance">{name}</h1>
      </div>
      <div className="flex flex-wrap items-center gap-2 tablet:pt-6">
        {patient.archived ? (
          <Button
            off={!may.archive && t('archiveOff')}
            onClick={() => setArchived(false)}
            className="max-tablet:h-11"
          >
            {t('restore')}
          </Button>
        ) : (
          <Menu
            trigger={
              <IconButton
                icon="more"
                label={t('detail.more')}
                size="normal"
                outlined
                className="max-tablet:order-last max-tablet:size-11"
              />
            }
          >
            <MenuItem icon="archive" off={!may.archive && t('archiveOff')} onSelect={() => setArchived(true)}>
              {t('archive')}
            </MenuItem>
          </Menu>
        )}
        {may.plan && !patient.archived && (
          <StartPlan
            patientId={patient.id}
            name={patient.firstName}
            templates={templates}
            primary={!currentPlanId}
          />
        )}
        {currentPlanId && (
          <ButtonLink look="primary" href={`/plans/${currentPlanId}` as Route} className="max-tablet:h-11">
            {t('detail.openPlan')}
          </ButtonLink>
        )}
      </div>
    </header>
  )
}

/** Archives or restores at once; the toast takes it back. */
function useArchive(patientId: string, name: string) {
  const t = useTranslations('patients')
  const common = useTranslations('common')
  const router = useRouter()
  const client = useQueryClient()
  const toast = useToast()
  return async function setArchived(archived: boolean, quiet = false) {
    const response = await clinicFetch(`/api/patients/${patientId}/archive`, {
      method: archived ? 'PUT' : 'DELETE',
    }).catch(() => null)
    if (!response?.ok) return toast({ text: t('problem.failed'), icon: 'stop' })
    await client.invalidateQueries({ queryKey: patientQueries.all() })
    router.refresh()
    if (quiet) return
    toast({
      text: archived ? t('archived', { name }) : t('restored', { name }),
      undo: {
        label: common('undo'),
        keys: common('undoKeys'),
        listen: true,
        act: () => void setArchived(!archived, true),
      },
    })
  }
}
