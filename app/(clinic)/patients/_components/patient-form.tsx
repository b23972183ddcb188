'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useActionState, useEffect, useEffectEvent, useId, useRef } from 'react'
import { DayField } from '@/app/_components/day-field'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'
import { TextInput } from '@/app/_ui/text-input'
import { languageOf, planLocales } from '@/lib/i18n/locales'
import { ageOn } from '@/lib/patient/age'
import { birthDateRules } from '@/lib/patient/birth-date'
import type { FormClinic, PatientFields, PatientFormAction } from './patient-form-state'

/** Details of a patient. Only the first name is needed; what was typed survives an error. */
export function PatientForm({
  action,
  clinic,
  values,
  submitLabel,
  onCancel,
  onSaved,
}: {
  action: PatientFormAction
  clinic: FormClinic
  values: PatientFields
  submitLabel: string
  onCancel?: () => void
  /** Called once the action has written. */
  onSaved?: () => void
}) {
  const t = useTranslations('patients')
  const common = useTranslations('common')
  const format = useFormatter()
  const [state, submit, pending] = useActionState(action, { values, problems: {} })
  const { problems } = state
  const reportSaved = useEffectEvent(() => onSaved?.())
  useEffect(() => {
    if (state.saved) reportSaved()
  }, [state.saved])
  const problemId = useId()
  const formElement = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (Object.keys(problems).length > 0)
      formElement.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problems])
  return (
    <form
      ref={formElement}
      action={submit}
      noValidate
      className="grid gap-4"
      aria-describedby={problems.form ? problemId : undefined}
    >
      <div className="grid grid-cols-2 gap-4 max-tablet:grid-cols-1">
        <Field label={t('field.firstName')} error={problems.firstName} required>
          <TextInput
            name="firstName"
            defaultValue={state.values.firstName}
            autoComplete="off"
            maxLength={60}
          />
        </Field>
        <Field label={t('field.lastName')} optional={common('optional')} error={problems.lastName}>
          <TextInput name="lastName" defaultValue={state.values.lastName} autoComplete="off" maxLength={60} />
        </Field>
        <DayField
          name="birthDate"
          label={t('field.birthDate')}
          optional={common('optional')}
          value={state.values.birthDate}
          rules={birthDateRules(clinic)}
          say={(day) =>
            t('field.birthDateRead', {
              date: format.dateTime(new Date(day), { dateStyle: 'long', timeZone: 'UTC' }),
              age: ageOn(day, clinic.today),
            })
          }
          error={problems.birthDate}
        />
        <Field label={t('field.recordNumber')} optional={common('optional')} error={problems.recordNumber}>
          <TextInput
            name="recordNumber"
            defaultValue={state.values.recordNumber}
            autoComplete="off"
            maxLength={40}
          />
        </Field>
        <Field
          label={t('field.email')}
          optional={common('optional')}
          error={problems.email}
          hint={t('field.emailHint')}
        >
          <TextInput
            name="email"
            type="email"
            defaultValue={state.values.email}
            autoComplete="off"
            maxLength={254}
          />
        </Field>
        <Field label={t('field.locale')} error={problems.locale} hint={t('field.localeHint')}>
          <Select name="locale" defaultValue={state.values.locale}>
            {planLocales.map((locale) => (
              <option key={locale} value={locale}>
                {languageOf(locale).name}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {problems.form && (
        <p id={problemId} role="alert">
          {problems.form}
        </p>
      )}
      <div className="mt-2 flex justify-end gap-2">
        {onCancel && <Button onClick={onCancel}>{common('cancel')}</Button>}
        <Button type="submit" look="primary" busy={pending && common('saving')}>
          {submitLabel}
        </Button>
      </div>
    </form>
  )
}
