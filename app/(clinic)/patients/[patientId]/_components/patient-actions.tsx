'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { ButtonLink } from '@/app/_ui/button-link'
import { Icon } from '@/app/_ui/icon'
import type { TemplateChoice } from '@/app/(clinic)/_components/template-choices'
import { useArchivePatient } from '@/app/(clinic)/_components/use-archive'
import type { Patient } from '@/lib/patient/patient'
import { StartPlan } from './start-plan'
import { usePatientActs } from './use-patient-acts'

type May = { archive: boolean; plan: boolean }

/** Name and what can be done: open or start a plan, archive, restore. */
export function PatientActions({
  patient,
  name,
  currentPlanId,
  followsUp,
  templates,
  may,
}: {
  patient: Patient
  name: string
  currentPlanId: string | null
  /** The plan was given, so that there is something to look back on. */
  followsUp: boolean
  templates: readonly TemplateChoice[]
  may: May
}) {
  const t = useTranslations('patients')
  const plan = currentPlanId === null ? null : (`/plans/${currentPlanId}` as Route)
  const followUp =
    plan && followsUp ? (`/patients/${patient.id}/follow-up?plan=${currentPlanId}` as Route) : null
  usePatientActs({ plan, followUp })
  const { archived, setArchived } = useArchivePatient({ id: patient.id, name, archived: patient.archived })
  return (
    <header className="flex flex-wrap items-start gap-x-4 gap-y-3">
      <div className="me-auto min-w-0">
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
        {/* One button for both, so that the focus stays on it. */}
        {(may.archive || archived) && (
          <Button
            look={archived ? 'second' : 'text'}
            icon="archive"
            off={!may.archive && t('archiveOff')}
            onClick={() => setArchived(!archived)}
            className="max-tablet:h-11"
          >
            {archived ? t('restore') : t('archive')}
          </Button>
        )}
        {may.plan && !archived && (
          <StartPlan
            patientId={patient.id}
            name={patient.firstName}
            templates={templates}
            primary={!currentPlanId}
          />
        )}
        {plan && (
          <ButtonLink look={followsUp ? 'second' : 'primary'} href={plan} className="max-tablet:h-11">
            {t('detail.openPlan')}
          </ButtonLink>
        )}
        {followUp && (
          <ButtonLink look="primary" href={followUp} className="max-tablet:h-11">
            {t('detail.followUp')}
          </ButtonLink>
        )}
      </div>
    </header>
  )
}
