'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { fetchJson, RefusedError, toRefusal } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import { patientKey } from '@/app/(clinic)/_components/patient-key'
import type { VisitInput } from '@/lib/adherence/visit/visit'

const answer = readWith(
  (value): value is { visits: unknown[] } => isRecord(value) && Array.isArray(value.visits),
)

/** Records, corrects and takes back. Resolves to null when it was done, else to the words of why not; one at a time. */
export function useWriteVisit(planId: string) {
  const t = useTranslations('visit')
  const router = useRouter()
  const client = useQueryClient()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  async function write(visitId: string, revision: number, visit: VisitInput | null): Promise<string | null> {
    if (running.current) return t('row.working')
    running.current = true
    setBusy(true)
    const json = { revision, visit }
    const failed = await fetchJson(`/api/plans/${planId}/visits/${visitId}`, answer, { method: 'PUT', json })
      .then(() => null)
      .catch((error: unknown) =>
        error instanceof RefusedError && error.status === 409
          ? t('dialog.elsewhere')
          : toRefusal(error).message || t('dialog.failed'),
      )
    running.current = false
    setBusy(false)
    if (failed === null) await client.invalidateQueries({ queryKey: patientKey })
    router.refresh()
    return failed
  }
  return { write, busy }
}
