'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../../../_ui/button'
import { Dialog } from '../../../_ui/dialog'
import { PatientForm } from './patient-form'
import { emptyPatient, type FormClinic, type PatientFormAction } from './patient-form-state'

/** The button and its dialog; adding leads to the patient. */
export function NewPatient({
  action,
  clinic,
  primary = true,
}: {
  action: PatientFormAction
  clinic: FormClinic
  primary?: boolean
}) {
  const t = useTranslations('patients')
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        look={primary ? 'primary' : 'second'}
        icon="plus"
        onClick={() => setOpen(true)}
        className="max-tablet:h-11"
      >
        {t('new')}
      </Button>
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
          values={emptyPatient}
          submitLabel={t('add')}
          onCancel={() => setOpen(false)}
        />
      </Dialog>
    </>
  )
}
