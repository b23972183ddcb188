'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import * as z from 'zod/mini'
import { fetchJson } from '@/app/_session/fetch-json'
import { useToast } from '../../../_ui/toast'
import { patientKey } from '../../_components/patient-key'

/** How many alerts it was about, where the act says so. */
const answerSchema = z.nullable(z.object({ count: z.optional(z.number()) }))

/** One press that changes what the list and the patient's page say: posts, reads both again, and tells how it went. */
export function useAlertAct(path: string, body?: { alertIds: readonly string[] }) {
  const t = useTranslations('patients')
  const router = useRouter()
  const client = useQueryClient()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  async function act(toWords: (count: number) => string): Promise<void> {
    setBusy(true)
    const asked = fetchJson(path, answerSchema, { method: 'POST', json: body ?? {} })
    const count = await asked.then((answer) => answer?.count ?? 0).catch(() => null)
    setBusy(false)
    if (count === null) return void toast({ text: t('alerts.failed'), icon: 'stop' })
    toast({ text: toWords(count) })
    await client.invalidateQueries({ queryKey: patientKey })
    router.refresh()
  }
  return { act, busy }
}
