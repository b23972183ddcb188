import { useEffect } from 'react'
import type { PlanDraft } from '../_draft/plan-draft'

/** Ctrl/⌘+Z takes back, with Shift does again. Inside a text field the browser's own undo goes first. */
export function useUndoKeys(draft: PlanDraft): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z')
        return
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea')) return
      event.preventDefault()
      if (event.shiftKey) draft.redo()
      else draft.undo()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [draft])
}
