'use client'

import { useTranslations } from 'next-intl'
import { Dialog } from '@/app/_ui/dialog'
import { useBuilder } from '../_components/builder-context'
import type { Place } from '../_components/place'
import { GiveForm } from './give-form'
import { GivenPanel } from './given-panel'
import { focusLeft, useLeft } from './use-left'

/** All between the draft and the patient in one place: what is missing, what the rules ask, what changed, and then the link, the words and the paper. */
export function GiveDialog({
  open,
  onOpenChange,
  onGo,
  returnsFocus,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Something was pressed that is mended in the plan: the dialog closes, and the field it is about takes the focus. */
  onGo: (place: Place) => void
  returnsFocus: boolean
}) {
  const t = useTranslations('builder')
  const common = useTranslations('common')
  const { version, unpublished, patient, content } = useBuilder()
  const left = useLeft()
  const name = t('fullName', { first: patient.firstName, last: patient.lastName })
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      closeLabel={common('close')}
      returnsFocus={returnsFocus}
      initialFocus={() => focusLeft(left.map(({ id }) => id))}
      width="wide"
      title={
        unpublished
          ? t('give.title', { number: (version?.number ?? 0) + 1 })
          : t('link.title', { number: version?.number ?? 1, name: patient.firstName })
      }
      description={unpublished && t('give.who', { name, plan: content.title })}
    >
      {unpublished ? <GiveForm left={left} onGo={onGo} /> : <GivenPanel />}
    </Dialog>
  )
}
