'use client'

import { useTranslations } from 'next-intl'
import { isRecord, readWith } from '@/app/_session/read-answer'
import type { VisitInput } from '@/lib/adherence/visit/visit'
import { usePutRecord } from '../_components/use-put-record'

const answer = readWith(
  (value): value is { visits: unknown[] } => isRecord(value) && Array.isArray(value.visits),
)

/** Records, corrects and takes back. Resolves to null when it was done, else to the words of why not; one at a time. */
export function useWriteVisit(planId: string) {
  const t = useTranslations('visit')
  const words = { working: t('row.working'), elsewhere: t('dialog.elsewhere'), failed: t('dialog.failed') }
  const { put, busy } = usePutRecord(answer, words)
  async function write(visitId: string, revision: number, visit: VisitInput | null): Promise<string | null> {
    const said = await put(`/api/plans/${planId}/visits/${visitId}`, { revision, visit })
    return typeof said === 'string' ? said : null
  }
  return { write, busy }
}
