import { infiniteQueryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/app/_session/fetch-json'
import { patientKey } from '@/app/(clinic)/_components/patient-key'
import type { PatientLinePage } from '@/lib/adherence/patient-line'
import { type Shown, toListQuery } from './shown'

/** Pages of the patient list in the browser; the rows of before stay until the new ones are there. */
export function patientLineQuery(shown: Shown, search: string, first?: PatientLinePage) {
  return infiniteQueryOptions({
    queryKey: [...patientKey, 'lines', shown.list, shown.only ?? null, search] as const,
    queryFn: async ({ pageParam, signal }): Promise<PatientLinePage> => {
      const { patientLineAnswer } = await import('./patient-line-answer')
      return fetchJson('/api/patients/lines', patientLineAnswer, {
        by: 'page',
        method: 'POST',
        json: { ...toListQuery(shown, search), cursor: pageParam },
        signal,
      })
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: (before) => before,
    staleTime: 5_000,
    ...(first ? { initialData: { pages: [first], pageParams: [null] } } : {}),
  })
}
