'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { changePhase } from '@/lib/plan/edit-phases'
import { changePlan } from '@/lib/plan/edit-plan'
import { Button } from '../../../../_ui/button'
import { Dialog } from '../../../../_ui/dialog'
import { Field } from '../../../../_ui/field'
import { TextInput } from '../../../../_ui/text-input'
import { useBuilder } from './builder-context'

/** Name and weeks of a phase, and the day the plan starts. */
export function PhaseDialog({
  open,
  onOpenChange,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const t = useTranslations('builder')
  const common = useTranslations('common')
  const form = useId()
  const { content, phase, draft } = useBuilder()
  const [error, setError] = useState<string>()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    const title = String(data.get('title')).trim() || phase.title
    const from = Number(data.get('from'))
    const to = data.get('to') === '' ? undefined : Number(data.get('to'))
    if (to !== undefined && to < from) return setError(t('phase.weeksOrder'))
    const startDate = String(data.get('start')) || undefined
    draft.edit(t('did.phase', { phase: title }), (now) =>
      changePlan(
        changePhase(now, phase.id, { title, weeks: { from, ...(to === undefined ? {} : { to }) } }),
        { startDate },
      ),
    )
    onOpenChange(false)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('phase.dialog')}
      closeLabel={common('close')}
      width="narrow"
      actions={
        <Button look="primary" type="submit" form={form}>
          {t('phase.save')}
        </Button>
      }
    >
      <form id={form} onSubmit={submit} className="grid gap-4">
        <Field label={t('phase.name')}>
          <TextInput name="title" defaultValue={phase.title} maxLength={80} required />
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field label={t('phase.from')}>
            <TextInput
              name="from"
              type="number"
              min={0}
              max={104}
              defaultValue={phase.weeks?.from ?? 0}
              required
            />
          </Field>
          <Field label={t('phase.to')} error={error}>
            <TextInput name="to" type="number" min={0} max={104} defaultValue={phase.weeks?.to ?? ''} />
          </Field>
        </div>
        <Field label={t('phase.start')} hint={t('phase.startHint')}>
          <TextInput name="start" type="date" defaultValue={content.startDate ?? ''} />
        </Field>
      </form>
    </Dialog>
  )
}
