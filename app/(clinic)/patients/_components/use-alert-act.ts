'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { fetchJson } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import { useToast } from '@/app/_ui/toast'
import { patientKey } from '@/app/(clinic)/_components/patient-key'

/** How many answers were taken out; an act that takes none out answers nothing. */
const counted = readWith(
  (value): value is { count: number } | null =>
    value === null || (isRecord(value) && typeof value.count === 'number'),
)

/** One press that changes what the list and the patient's page say: posts, reads both again, and tells how it went. */
export function useAlertAct(path: string, body?: { alertIds: readonly string[] }) {
  const t = useTranslations('patients')
  const router = useRouter()
  const client = useQueryClient()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  async function act(toWords: (count: number) => string): Promise<void> {
    setBusy(true)
    const asked = fetchJson(path, counted, { method: 'POST', json: body ?? {} })
    const count = await asked.then((answer) => answer?.count ?? 0).catch(() => null)
    setBusy(false)
    if (count === null) return void toast({ text: t('alerts.failed'), icon: 'stop' })
    toast({ text: toWords(count) })
    await client.invalidateQueries({ queryKey: patientKey })
    router.refresh()
  }
  return { act, busy }
}
