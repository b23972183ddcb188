import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { fetchJson } from '@/app/_session/fetch-json'
import { patientKey } from './patient-key'

/** What a choice among patients shows of a PatientPage. */
const answerSchema = z.object({
  patients: z.array(
    z.object({
      id: z.string(),
      firstName: z.string(),
      lastName: z.string(),
      recordNumber: z.nullable(z.string()),
      plan: z.nullable(z.object({ title: z.string() })),
    }),
  ),
})

/** The first few patients of the clinic that a typed name, record number or plan title finds. */
export function patientSearchQuery(typed: string, limit = 8) {
  const search = typed.trim()
  return queryOptions({
    queryKey: [...patientKey, 'search', search, limit] as const,
    queryFn: ({ signal }) =>
      fetchJson('/api/patients/search', answerSchema, {
        by: 'page',
        method: 'POST',
        json: { search, limit },
        signal,
      }),
    placeholderData: (before) => before,
  })
}
