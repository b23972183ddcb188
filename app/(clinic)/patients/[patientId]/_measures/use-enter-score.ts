'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { fetchJson, RefusedError, toRefusal } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import { patientKey } from '@/app/(clinic)/_components/patient-key'
import type { MeasureScore, ScoreInput } from '@/lib/measures/score'

const answer = readWith(
  (value): value is { scores: MeasureScore[] } => isRecord(value) && Array.isArray(value.scores),
)

/** Enters, corrects and takes back. Resolves to the patient's scores, or to the words of why not; one at a time. */
export function useEnterScore(patientId: string) {
  const t = useTranslations('measures')
  const router = useRouter()
  const client = useQueryClient()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  async function enter(scoreId: string, input: ScoreInput): Promise<MeasureScore[] | string> {
    if (running.current) return t('working')
    running.current = true
    setBusy(true)
    const address = `/api/patients/${patientId}/measures/${scoreId}`
    const said = await fetchJson(address, answer, { method: 'PUT', json: input })
      .then(({ scores }) => scores)
      .catch((error: unknown) =>
        error instanceof RefusedError && error.status === 409
          ? t('dialog.elsewhere')
          : toRefusal(error).message || t('dialog.failed'),
      )
    running.current = false
    setBusy(false)
    if (typeof said !== 'string') await client.invalidateQueries({ queryKey: patientKey })
    router.refresh()
    return said
  }
  return { enter, busy }
}
