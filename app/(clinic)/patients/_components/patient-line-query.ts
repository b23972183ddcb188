import { infiniteQueryOptions } from '@tanstack/react-query'
import { clinicFetch } from '@/app/_session/clinic-fetch'
import type { PatientLinePage } from '@/lib/adherence/patient-line'
import { patientQueries } from '@/lib/patient/patient-queries'
import { type Shown, toListQuery } from './shown'

/** Pages of the patient list in the browser; the rows of before stay until the new ones are there. */
export function patientLineQuery(shown: Shown, search: string, first?: PatientLinePage) {
  return infiniteQueryOptions({
    queryKey: [...patientQueries.all(), 'lines', shown, search] as const,
    queryFn: async ({ pageParam, signal }): Promise<PatientLinePage> => {
      const response = await clinicFetch('/api/patients/lines', {
        by: 'page',
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...toListQuery(shown, search), cursor: pageParam }),
        signal,
      })
      if (!response.ok) throw new Error(String(response.status))
      return response.json()
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
    staleTime: 5_000,
    ...(first ? { initialData: { pages: [first], pageParams: [null] } } : {}),
  })
}
