import { fetchJson } from '@/app/_session/fetch-json'
import { textsOf } from '@/app/_session/read-answer'

/** Starts a plan for a patient from a template's code, or from a blank page. Returns the plan's id, or null. */
export async function requestPlan(patientId: string, templateCode: string | null): Promise<string | null> {
  const json = { patientId, ...(templateCode ? { templateCode } : {}) }
  const started = await fetchJson('/api/plans', textsOf('id'), { method: 'POST', json }).catch(() => null)
  return started?.id ?? null
}
