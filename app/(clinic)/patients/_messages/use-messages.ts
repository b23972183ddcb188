'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { fetchJson, toRefusal } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import { useToast } from '@/app/_ui/toast'
import { patientKey } from '@/app/(clinic)/_components/patient-key'
import type { MessageBody, PlanMessage, Remark } from '@/lib/adherence/message/message'

const answer = readWith(
  (value): value is { messages: PlanMessage[] } => isRecord(value) && Array.isArray(value.messages),
)

/**
 * Answers, remarks, changes and recalls. What the plan's messages are then goes to `took`; where the page reads them
 * itself, it and the list of patients are read again. Each resolves to whether it was done.
 */
export function useMessages(took?: (messages: PlanMessage[]) => void) {
  const t = useTranslations('talk')
  const router = useRouter()
  const client = useQueryClient()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const send = async (path: string, method: 'POST' | 'PUT', json: object, done: string): Promise<boolean> => {
    setBusy(true)
    const asked = fetchJson(`/api/plans/${path}`, answer, { method, json })
    const said = await asked.catch((error: unknown) => toRefusal(error).message || t('failed'))
    setBusy(false)
    const failed = typeof said === 'string'
    toast(failed ? { text: said, icon: 'stop' } : { text: done })
    if (!failed && took) took(said.messages)
    else {
      await client.invalidateQueries({ queryKey: patientKey })
      router.refresh()
    }
    return !failed
  }
  return {
    busy,
    answer: (planId: string, alertId: string, text: string) =>
      send(`${planId}/messages`, 'POST', { alertId, text }, t('written')),
    remark: (planId: string, remarks: readonly Remark[]) =>
      send(`${planId}/messages`, 'POST', { remarks }, t('written')),
    change: ({ id, planId, revision }: PlanMessage, message: MessageBody) =>
      send(`${planId}/messages/${id}`, 'PUT', { revision, message }, t('changed')),
    recall: ({ id, planId, revision }: PlanMessage) =>
      send(`${planId}/messages/${id}`, 'PUT', { revision, message: null }, t('recalled')),
  }
}

export type MessageActs = ReturnType<typeof useMessages>
