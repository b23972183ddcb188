'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { clinicFetch } from '@/app/_session/clinic-fetch'
import { patientQueries } from '@/lib/patient/patient-queries'
import { useToast } from '../../../_ui/toast'

/** One press that changes what the list and the patient's page say: posts, reads both again, and tells how it went. */
export function useAlertAct(path: string, body?: { alertIds: readonly string[] }) {
  const t = useTranslations('patients')
  const router = useRouter()
  const client = useQueryClient()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  async function act(toWords: (count: number) => string): Promise<void> {
    setBusy(true)
    const response = await clinicFetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body ?? {}),
    }).catch(() => null)
    setBusy(false)
    if (!response?.ok) {
      toast({ text: t('alerts.failed'), icon: 'stop' })
      return
    }
    const { count = 0 } = response.status === 200 ? ((await response.json()) as { count?: number }) : {}
    toast({ text: toWords(count) })
    await client.invalidateQueries({ queryKey: patientQueries.all() })
    router.refresh()
  }
  return { act, busy }
}
