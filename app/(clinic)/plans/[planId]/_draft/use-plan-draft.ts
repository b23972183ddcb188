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

/** What the draft holds alone: whoever shows that is not drawn again while it is being saved. */
export function useDraftContent(draft: PlanDraft) {
  const get = () => draft.getState().content
  return useSyncExternalStore(draft.subscribe, get, get)
}

/** The language the plan is written in. */
export function useDraftLocale(draft: PlanDraft) {
  const get = () => draft.getState().content.locale
  return useSyncExternalStore(draft.subscribe, get, get)
}

/** Why the draft can't be sent now; null while it can. */
export function useWhyOffline(draft: PlanDraft) {
  const get = () => {
    const { save } = draft.getState()
    return save.kind === 'offline' ? save.why : null
  }
  return useSyncExternalStore(draft.subscribe, get, get)
}

export function useConflicts(draft: PlanDraft) {
  const get = () => draft.getState().conflicts
  return useSyncExternalStore(draft.subscribe, get, get)
}

export function useIsInPlan(draft: PlanDraft, slug: string) {
  const get = () =>
    draft.getState().content.phases.some(({ items }) => items.some((line) => line.slug === slug))
  return useSyncExternalStore(draft.subscribe, get, get)
}
