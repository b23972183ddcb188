import { queryOptions } from '@tanstack/react-query'
import { clinicFetch } from '@/app/_session/clinic-fetch'
import type { PatientPage } from '@/lib/patient/patient'
import { patientQueries } from '@/lib/patient/patient-queries'

const most = 8

/** The first few patients of the clinic that a typed name, record number or plan title finds. */
export function patientSearchQuery(search: string) {
  return queryOptions({
    queryKey: [...patientQueries.all(), 'search', search.trim()] as const,
    queryFn: async ({ signal }): Promise<PatientPage> => {
      const response = await clinicFetch('/api/patients/search', {
        by: 'page',
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ search: search.trim(), limit: most }),
        signal,
      })
      if (!response.ok) throw new Error(String(response.status))
      return response.json()
    },
    placeholderData: (before) => before,
  })
}
