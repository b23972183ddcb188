import { clinicFetch } from '@/app/_session/clinic-fetch'

/** Starts a plan for a patient from a template's code, or from a blank page. Returns the plan's id, or null. */
export async function requestPlan(patientId: string, templateCode: string | null): Promise<string | null> {
  const response = await clinicFetch('/api/plans', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ patientId, ...(templateCode ? { templateCode } : {}) }),
  }).catch(() => null)
  if (!response?.ok) return null
  const { id } = (await response.json()) as { id: string }
  return id
}
