import { useQuery } from '@tanstack/react-query'
import { fetchJson } from '@/app/_session/fetch-json'
import { asGiven } from '../_components/as-given'
import { useBuilder } from '../_components/builder-context'
import {
  type PlanState,
  revisionAnswer,
  revisionsAnswer,
  type StateKey,
  versionAnswer,
  versionsAnswer,
} from './plan-states'

/** The versions of the plan, newest first, and the states its draft was saved in. */
export function usePlanStates() {
  const { planId, version } = useBuilder()
  const versions = useQuery({
    queryKey: ['plan-versions', planId, version?.number ?? 0],
    queryFn: ({ signal }) =>
      fetchJson(`/api/plans/${planId}/versions`, versionsAnswer, { by: 'person', signal }),
  })
  const revisions = useQuery({
    queryKey: ['plan-revisions', planId],
    queryFn: ({ signal }) =>
      fetchJson(`/api/plans/${planId}/revisions`, revisionsAnswer, { by: 'person', signal }),
    staleTime: 0,
    gcTime: 0,
  })
  return {
    versions: versions.data?.versions,
    revisions: revisions.data?.revisions,
    failed: versions.isError || revisions.isError,
  }
}

/** One state, asked for when it is looked at; null while it is on its way. */
export function usePlanState(key: StateKey | null): { state: PlanState | null; failed: boolean } {
  const { planId, content, catalog } = useBuilder()
  const [kind, number] = key?.split('-') ?? []
  const { data, isError } = useQuery({
    queryKey: ['plan-state', planId, key],
    queryFn: async ({ signal }): Promise<PlanState> => {
      const address = `/api/plans/${planId}/${kind}s/${number}`
      const asked = { by: 'person', signal } as const
      if (kind === 'version') return fetchJson(address, versionAnswer, asked)
      const { content: draft, items } = await fetchJson(address, revisionAnswer, asked)
      const known = new Map([...catalog, ...Object.entries(items)])
      return { compared: asGiven(draft, known), draft, items, page: null }
    },
    enabled: number !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (key === 'draft')
    return {
      state: { compared: asGiven(content, catalog), draft: content, items: {}, page: null },
      failed: false,
    }
  return { state: data ?? null, failed: isError }
}
