import { useMemo } from 'react'
import { comparePlans, type PlanComparison } from '@/lib/plan/changes/compare-plans'
import { asGiven } from '../_components/as-given'
import { useBuilder } from '../_components/builder-context'

/** What the draft would change for whoever has the newest version; null before the first. */
export function useLastVersion(): PlanComparison | null {
  const { version, content, catalog } = useBuilder()
  return useMemo(
    () => version && comparePlans(version.content, asGiven(content, catalog), (slug) => catalog.get(slug)),
    [version, content, catalog],
  )
}
