import { fetchJson } from '@/app/_session/fetch-json'
import { textsOf } from '@/app/_session/read-answer'

/** What a plan begins from: a template, or what another patient has; without either a blank page. */
export type PlanStart = { templateCode?: string; fromPlanId?: string }

/** Starts a plan for a patient. Returns the plan's id, or null. */
export async function requestPlan(patientId: string, from: PlanStart): Promise<string | null> {
  const json = { patientId, ...from }
  const started = await fetchJson('/api/plans', textsOf('id'), { method: 'POST', json }).catch(() => null)
  return started?.id ?? null
}
