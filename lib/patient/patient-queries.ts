import { infiniteQueryOptions } from '@tanstack/react-query'
import type { PatientPage } from './patient'
import type { PatientListQuery } from './schema'

type List = Pick<PatientListQuery, 'search' | 'whose' | 'archived'>

/** Query options for the browser: pages of the list. */
export const patientQueries = {
  all: () => ['patients'] as const,
  list: (list: List) =>
    infiniteQueryOptions({
      queryKey: [...patientQueries.all(), 'list', list],
      queryFn: ({ pageParam, signal }) =>
        fetchJson<PatientPage>('/api/patients/search', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ ...list, cursor: pageParam }),
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: (before) => before,
    }),
}

async function fetchJson<Answer>(path: string, init: RequestInit): Promise<Answer> {
  const response = await fetch(path, init)
  if (!response.ok) throw new Error(`${response.status}`)
  return response.json()
}
