'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '@/app/_ui/dialog'
import { Waiting } from '@/app/_ui/waiting'
import { useBuilder } from '../_components/builder-context'
import type { StateKey } from './plan-states'
import { StateList } from './state-list'
import { StateView } from './state-view'
import { usePlanStates } from './use-plan-states'

/** What the patient was given so far and how the draft stood: to be looked at, compared, and taken back. */
export default function VersionsDialog({
  open,
  onOpenChange,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const t = useTranslations('builder.versions')
  const common = useTranslations('common')
  const { patient, content } = useBuilder()
  const name = useTranslations('builder')('fullName', { first: patient.firstName, last: patient.lastName })
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      closeLabel={common('close')}
      width="full"
      title={t('title')}
      description={t('who', { name, plan: content.title })}
    >
      <Versions onClose={() => onOpenChange(false)} />
    </Dialog>
  )
}

function Versions({ onClose }: { onClose: () => void }) {
  const t = useTranslations('builder.versions')
  const { versions, revisions, failed } = usePlanStates()
  const [chosen, choose] = useState<StateKey>()
  if (failed) return <p role="alert">{t('failed')}</p>
  if (!versions || !revisions) return <Waiting>{t('loading')}</Waiting>
  const newest = versions[0]
  const shown = chosen ?? 'draft'
  return (
    <div className="grid gap-6 tablet:grid-cols-[248px_minmax(0,1fr)]">
      <StateList versions={versions} revisions={revisions} shown={shown} onChoose={choose} />
      <StateView key={shown} shown={shown} versions={versions} newest={newest} onClose={onClose} />
    </div>
  )
}
