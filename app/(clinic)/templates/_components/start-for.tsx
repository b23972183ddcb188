'use client'

import { useQuery } from '@tanstack/react-query'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Combobox } from '@/app/_ui/combobox'
import { Dialog } from '@/app/_ui/dialog'
import { Field } from '@/app/_ui/field'
import { patientSearchQuery } from '@/app/(clinic)/_components/patient-search-query'
import { requestPlan } from '@/app/(clinic)/_components/request-plan'
import { patientName } from '@/lib/patient/patient'

/** Starts a plan from this template for a patient found by typing. */
export function StartFor({ code, name }: { code: string; name: string }) {
  const t = useTranslations('templates.screen')
  const common = useTranslations('common')
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [search, setSearch] = useState('')
  const [patientId, setPatientId] = useState<string | null>(null)
  const [state, setState] = useState<'ready' | 'starting' | 'failed' | 'nobody'>('ready')
  const settled = useDeferredValue(search)
  const found = useQuery({ ...patientSearchQuery(settled), enabled: open })

  async function start() {
    if (!patientId) return setState('nobody')
    setState('starting')
    const planId = await requestPlan(patientId, { templateCode: code })
    if (planId) router.push(`/plans/${planId}` as Route)
    else setState('failed')
  }

  return (
    <>
      <Button
        look="primary"
        icon="plus"
        onClick={() => setOpen(true)}
        className="mt-6 max-tablet:mt-0 max-tablet:h-11"
      >
        {t('start')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('startTitle', { name })}
        description={t('startHint')}
        closeLabel={common('close')}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button look="primary" busy={state === 'starting' && t('starting')} onClick={start}>
              {t('startButton')}
            </Button>
          </>
        }
      >
        <Field
          label={t('patient')}
          error={{ failed: t('failed'), nobody: t('choosePatient'), ready: null, starting: null }[state]}
        >
          <Combobox
            choices={(found.data?.patients ?? []).map((patient) => ({
              value: patient.id,
              label: patientName(patient),
              hint: [patient.recordNumber, patient.plan?.title].filter(Boolean).join(' · '),
            }))}
            value={patientId}
            onValueChange={(value) => {
              setPatientId(value)
              setState('ready')
            }}
            onSearch={setSearch}
            waiting={found.isFetching || settled !== search}
            placeholder={t('patientPlaceholder')}
            emptyText={found.isFetching ? common('loading') : t('noPatient')}
          />
        </Field>
      </Dialog>
    </>
  )
}
