'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { fetchJson, toRefusal } from '@/app/_session/fetch-json'
import { readWith } from '@/app/_session/read-answer'
import { Select } from '@/app/_ui/select'
import { useToast } from '@/app/_ui/toast'
import { patientKey } from '@/app/(clinic)/_components/patient-key'
import type { Therapist } from '@/lib/patient/hand-over/queries'

const nothing = readWith((value): value is null => value === null)

/** Who treats the patient; choosing another hands the patient over, and the message has the way back. */
export function HandOver({
  patientId,
  memberId,
  therapists,
}: {
  patientId: string
  memberId: string | null
  therapists: readonly Therapist[]
}) {
  const t = useTranslations('patients.handOver')
  const common = useTranslations('common')
  const client = useQueryClient()
  const router = useRouter()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const give = async (to: string, was: string | null, undo: boolean) => {
    setBusy(true)
    const json = { memberId: to, was }
    const asked = fetchJson(`/api/patients/${patientId}/therapist`, nothing, { method: 'PUT', json })
    const failed = await asked.then(
      () => null,
      (error: unknown) => toRefusal(error).message || t('failed'),
    )
    setBusy(false)
    const name = therapists.find(({ id }) => id === to)?.name ?? ''
    if (failed !== null) toast({ text: failed, icon: 'stop' })
    else
      toast({
        text: t('done', { name }),
        ...(undo && was ? { undo: { label: common('undo'), act: () => void give(was, to, false) } } : {}),
      })
    await client.invalidateQueries({ queryKey: patientKey })
    router.refresh()
  }
  const isGone = memberId !== null && !therapists.some(({ id }) => id === memberId)
  return (
    <Select
      size="normal"
      aria-label={t('label')}
      value={isGone ? '' : (memberId ?? '')}
      disabled={busy}
      onChange={(event) => void give(event.target.value, memberId, true)}
    >
      {(memberId === null || isGone) && (
        <option value="" disabled>
          {t('nobody')}
        </option>
      )}
      {therapists.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}
