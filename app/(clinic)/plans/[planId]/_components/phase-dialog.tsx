'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { DayField } from '@/app/_components/day-field'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { Field } from '@/app/_ui/field'
import { TextInput } from '@/app/_ui/text-input'
import { typeDay } from '@/lib/day/date-order'
import { toCountedWeeks } from '@/lib/plan/phase-weeks'
import type { PlanPhase } from '@/lib/plan/schema'
import { useBuilder } from './builder-context'
import { type PhaseFields, readPhaseForm, startDateRules } from './read-phase-form'

/** Name and weeks of a phase, and the day the plan starts; nothing is changed until it is saved. */
export function PhaseDialog({
  phase,
  open,
  onOpenChange,
  onSave,
}: {
  phase: PlanPhase
  open: boolean
  onOpenChange: (open: boolean) => void
  onSave: (fields: PhaseFields) => void
}) {
  const t = useTranslations('builder')
  const common = useTranslations('common')
  const form = useId()
  const { content, clinic } = useBuilder()
  const rules = { ...startDateRules(clinic), locale: useLocale() }
  const [error, setError] = useState<string>()
  const weeks = toCountedWeeks(phase.weeks ?? { from: 0 })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = event.currentTarget
    const fields = readPhaseForm(new FormData(typed), phase.title, rules)
    if ('wrong' in fields) {
      setError(fields.wrong === 'to' ? t('phase.weeksOrder') : undefined)
      return typed.querySelector<HTMLElement>(`[name="${fields.wrong}"]`)?.focus()
    }
    setError(undefined)
    onSave(fields)
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
            <TextInput name="from" type="number" min={1} max={105} defaultValue={weeks.first} required />
          </Field>
          <Field label={t('phase.to')} error={error}>
            <TextInput name="to" type="number" min={1} max={104} defaultValue={weeks.last ?? ''} />
          </Field>
        </div>
        <DayField
          name="start"
          label={t('phase.start')}
          hint={t('phase.startHint')}
          value={content.startDate ? typeDay(content.startDate, clinic.country) : ''}
          rules={rules}
        />
      </form>
    </Dialog>
  )
}
