import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Stored } from './draft-state'
import { PlanDraft } from './plan-draft'

/** The draft of this tab, taken up where the tab or a closed one left it. */
export function usePlanDraft(planId: string, userId: string, stored: Stored): PlanDraft {
  const [draft] = useState(() => new PlanDraft(planId, userId, stored))
  useEffect(() => {
    void draft.open()
    return () => draft.close()
  }, [draft])
  return draft
}

export function useDraftState(draft: PlanDraft) {
  return useSyncExternalStore(draft.subscribe, draft.getState, draft.getState)
}
