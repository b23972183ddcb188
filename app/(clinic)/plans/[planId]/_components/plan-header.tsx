'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { WeekRuler } from '@/app/_components/week-ruler'
import { weekOfPlan } from '@/lib/day'
import { currentPhase } from '@/lib/plan/current-phase'
import { changePlan } from '@/lib/plan/edit-plan'
import { CheckLine } from '../_check/check-line'
import { RedFlagLine } from '../_check/red-flag-line'
import { VersionsButton } from '../_versions/versions-button'
import { AdherenceLine } from './adherence-line'
import { useBuilderPart, useDesk } from './builder-context'
import { DraftSaveState } from './draft-save-state'
import { PhaseMenu } from './phase-menu'
import { PlainField } from './plain-field'

/** Who the plan is for, what it is called, whether it is saved, and the weeks with today on them. */
export function PlanHeader() {
  const t = useTranslations('builder')
  const { patient, clinic, showPhase, draft, can } = useDesk()
  const content = useBuilderPart((builder) => builder.content)
  const phase = useBuilderPart((builder) => builder.phase)
  const week = content.startDate ? weekOfPlan(content.startDate, clinic.today) : null
  return (
    <header className="px-6 pt-4 max-tablet:px-4 max-tablet:pt-3">
      {/* A phone has all this in its bar. */}
      <div className="flex flex-wrap items-baseline gap-x-3 max-tablet:hidden">
        <h1 className="text-20 font-semibold tracking-[-0.01em]">
          <Link href={`/patients/${patient.id}`} className="no-underline hover:underline">
            {t('fullName', { first: patient.firstName, last: patient.lastName })}
          </Link>
        </h1>
        {patient.age !== null && <span className="text-ink-2">{t('age', { age: patient.age })}</span>}
        <span className="ms-auto">
          <DraftSaveState />
        </span>
      </div>
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <PlainField
            label={t('planTitle')}
            name="title"
            value={content.title}
            required
            maxLength={120}
            readOnly={!can.change}
            className="text-14 font-medium"
            onSettle={(title) => draft.edit(t('did.title'), (now) => changePlan(now, { title }))}
          />
        </div>
        <VersionsButton />
      </div>
      <CheckLine />
      <RedFlagLine />
      <AdherenceLine />
      <div className="flex items-start gap-3">
        <div className="min-w-0 flex-1">
          <WeekRuler
            phases={content.phases}
            shownId={phase.id}
            currentId={currentPhase(content).id}
            onShow={showPhase}
            {...(week === null ? {} : { week })}
          />
        </div>
        {can.change && <PhaseMenu />}
      </div>
    </header>
  )
}
