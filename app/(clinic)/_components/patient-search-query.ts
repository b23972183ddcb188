import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/app/_session/fetch-json'
import { patientKey } from './patient-key'

/** The first few patients of the clinic that a typed name, record number or plan title finds. */
export function patientSearchQuery(typed: string, limit = 8) {
  const search = typed.trim()
  return queryOptions({
    queryKey: [...patientKey, 'search', search, limit] as const,
    queryFn: async ({ signal }) => {
      const { foundPatients } = await import('./found-patients')
      const asking = { by: 'page', method: 'POST', json: { search, limit }, signal } as const
      return fetchJson('/api/patients/search', foundPatients, asking)
    },
    placeholderData: (before) => before,
  })
}
