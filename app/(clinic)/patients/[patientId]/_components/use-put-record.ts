'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { fetchJson, RefusedError, toRefusal } from '@/app/_session/fetch-json'
import type { Schema } from '@/app/_session/read-answer'
import { patientKey } from '@/app/(clinic)/_components/patient-key'

/** What is said while another one is on its way, when somebody else was first, and when nobody knows why. */
type Words = { working: string; elsewhere: string; failed: string }

/**
 * Puts a part of the patient's record in its place, one at a time, and has the page drawn anew. Resolves to the answer, or
 * to the words of why not.
 */
export function usePutRecord<Answer extends object>(schema: Schema<Answer>, words: Words) {
  const router = useRouter()
  const client = useQueryClient()
  const running = useRef(false)
  const [busy, setBusy] = useState(false)
  async function put(address: string, json: unknown): Promise<Answer | string> {
    if (running.current) return words.working
    running.current = true
    setBusy(true)
    const said = await fetchJson(address, schema, { method: 'PUT', json }).catch((error: unknown) =>
      error instanceof RefusedError && error.status === 409
        ? words.elsewhere
        : toRefusal(error).message || words.failed,
    )
    running.current = false
    setBusy(false)
    if (typeof said !== 'string') await client.invalidateQueries({ queryKey: patientKey })
    router.refresh()
    return said
  }
  return { put, busy }
}
