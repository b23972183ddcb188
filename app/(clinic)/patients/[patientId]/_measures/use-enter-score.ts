'use client'

import { useTranslations } from 'next-intl'
import { isRecord, readWith } from '@/app/_session/read-answer'
import type { MeasureScore, ScoreInput } from '@/lib/measures/score'
import { usePutRecord } from '../_components/use-put-record'

const answer = readWith(
  (value): value is { scores: MeasureScore[] } => isRecord(value) && Array.isArray(value.scores),
)

/** Enters, corrects and takes back. Resolves to the patient's scores, or to the words of why not; one at a time. */
export function useEnterScore(patientId: string) {
  const t = useTranslations('measures')
  const words = { working: t('working'), elsewhere: t('dialog.elsewhere'), failed: t('dialog.failed') }
  const { put, busy } = usePutRecord(answer, words)
  async function enter(scoreId: string, input: ScoreInput): Promise<MeasureScore[] | string> {
    const said = await put(`/api/patients/${patientId}/measures/${scoreId}`, input)
    return typeof said === 'string' ? said : said.scores
  }
  return { enter, busy }
}
