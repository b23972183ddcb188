import * as z from 'zod/mini'
import { fetchJson } from '@/app/_session/fetch-json'

const startedSchema = z.object({ id: z.string() })

/** Starts a plan for a patient from a template's code, or from a blank page. Returns the plan's id, or null. */
export async function requestPlan(patientId: string, templateCode: string | null): Promise<string | null> {
  const json = { patientId, ...(templateCode ? { templateCode } : {}) }
  const started = await fetchJson('/api/plans', startedSchema, { method: 'POST', json }).catch(() => null)
  return started?.id ?? null
}
