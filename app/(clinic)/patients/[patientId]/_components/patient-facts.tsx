'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { patientKey } from '@/app/(clinic)/_components/patient-key'
import { PatientForm } from '@/app/(clinic)/patients/_components/patient-form'
import type { FormClinic, PatientFormAction } from '@/app/(clinic)/patients/_components/patient-form-state'
import { typeDay } from '@/lib/day/date-order'
import { languageOf } from '@/lib/i18n/locales'
import type { Therapist } from '@/lib/patient/hand-over/queries'
import type { PatientDetail } from '@/lib/patient/queries'
import { HandOver } from './hand-over'

/** What is known about the patient; whoever may change it does so in place. */
export function PatientFacts({
  patient,
  age,
  clinic,
  changeAction,
  therapists,
}: {
  patient: PatientDetail
  age: number | null
  clinic: FormClinic
  /** Absent when the role does not allow it. */
  changeAction?: PatientFormAction
  /** Whom the patient can be handed over to; empty when the role does not allow it. */
  therapists: readonly Therapist[]
}) {
  const t = useTranslations('patients')
  const format = useFormatter()
  const born =
    patient.birthDate &&
    t('detail.born', {
      date: format.dateTime(new Date(patient.birthDate), {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }),
      age: age ?? 0,
    })
  const facts = [
    [t('field.birthDate'), born],
    [t('field.recordNumber'), patient.recordNumber],
    [t('field.email'), patient.email],
    [t('field.locale'), languageOf(patient.locale).name],
    ...(therapists.length > 0 ? [] : [[t('detail.therapist'), patient.memberName] as const]),
  ] as const
  return (
    <aside aria-labelledby="facts">
      <div className="flex items-center justify-between border-ink border-b pb-1.5">
        <h2 id="facts" className="text-14 font-semibold">
          {t('detail.facts')}
        </h2>
        {changeAction && <EditFacts patient={patient} clinic={clinic} action={changeAction} />}
      </div>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label} className="grid grid-cols-[128px_minmax(0,1fr)] gap-3 border-line border-b py-2">
            <dt className="text-ink-3">{label}</dt>
            <dd className={value ? 'wrap-anywhere' : 'text-ink-3'}>{value || t('detail.notKnown')}</dd>
          </div>
        ))}
        {therapists.length > 0 && (
          <div className="grid grid-cols-[128px_minmax(0,1fr)] items-center gap-3 border-line border-b py-2">
            <dt className="text-ink-3">{t('detail.therapist')}</dt>
            <dd>
              <HandOver patientId={patient.id} memberId={patient.memberId ?? null} therapists={therapists} />
            </dd>
          </div>
        )}
      </dl>
    </aside>
  )
}

function EditFacts({
  patient,
  clinic,
  action,
}: {
  patient: PatientDetail
  clinic: FormClinic
  action: PatientFormAction
}) {
  const t = useTranslations('patients')
  const common = useTranslations('common')
  const client = useQueryClient()
  const [open, setOpen] = useState(false)
  const { firstName, lastName, birthDate, email, locale, recordNumber } = patient
  return (
    <>
      <Button look="text" size="small" icon="edit" className="-my-1 -me-2" onClick={() => setOpen(true)}>
        {t('edit')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('editTitle', { name: firstName })}
        closeLabel={common('close')}
      >
        <PatientForm
          action={action}
          clinic={clinic}
          values={{
            firstName,
            lastName,
            birthDate: birthDate ? typeDay(birthDate, clinic.country) : '',
            email: email ?? '',
            locale,
            recordNumber: recordNumber ?? '',
          }}
          submitLabel={t('saveChanges')}
          onCancel={() => setOpen(false)}
          onSaved={() => {
            setOpen(false)
            void client.invalidateQueries({ queryKey: patientKey })
          }}
        />
      </Dialog>
    </>
  )
}
