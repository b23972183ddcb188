import { useEffectEvent, useLayoutEffect } from 'react'
import type { PlanDraft } from './plan-draft'

/** Settles a field when its screen goes, and when the draft asks every open field to: nothing typed is left behind. */
export function useSettling(draft: PlanDraft, settle: () => void): void {
  const leave = useEffectEvent(settle)
  // Before the draft closes, which happens in a later phase of the same unmounting.
  useLayoutEffect(() => {
    const forget = draft.onSettle(() => leave())
    return () => {
      forget()
      leave()
    }
  }, [draft])
}
