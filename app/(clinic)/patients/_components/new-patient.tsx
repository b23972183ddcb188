'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '@/app/_ui/dialog'
import { OpeningButton } from './opening-button'
import { PatientForm } from './patient-form'
import {
  emptyPatient,
  type FormClinic,
  type PatientFields,
  type PatientFormAction,
} from './patient-form-state'

export type AddPatient = { action: PatientFormAction; clinic: FormClinic }

/** The button and its dialog; adding leads to the patient. `name` is what was looked for and stands in the form. */
export function NewPatient({
  action,
  clinic,
  name = '',
  primary = true,
}: AddPatient & { name?: string; primary?: boolean }) {
  const t = useTranslations('patients')
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  return (
    <>
      <OpeningButton primary={primary} onOpen={() => setOpen(true)}>
        {name ? t('addNamed', { name }) : t('new')}
      </OpeningButton>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('newTitle')}
        description={t('newHint')}
        closeLabel={common('close')}
      >
        <PatientForm
          action={action}
          clinic={clinic}
          values={{ ...emptyPatient, ...toNames(name) }}
          submitLabel={t('add')}
          onCancel={() => setOpen(false)}
        />
      </Dialog>
    </>
  )
}

/** The last of several words is the last name; it can be put right in the form. */
function toNames(name: string): Pick<PatientFields, 'firstName' | 'lastName'> {
  const words = name.trim().split(/\s+/)
  const lastName = words.length > 1 ? (words.pop() ?? '') : ''
  return { firstName: words.join(' ').slice(0, 60), lastName: lastName.slice(0, 60) }
}
