import type { PlanDraft } from './plan-draft'
import { toSettled } from './to-settled'
import { useSettling } from './use-settling'
import { useTypedText } from './use-typed-text'

/**
 * A field of the draft: what is typed becomes part of it when the field is left in whatever way, and before the draft
 * is published, exported or out of sight. `key` names the field in this tab, `save` makes the edit.
 */
export function useSettledText({
  draft,
  key,
  stored,
  required = false,
  save,
}: {
  draft: PlanDraft
  key: string
  stored: string
  /** An emptied field keeps what it had. */
  required?: boolean
  save: (text: string) => void
}) {
  const field = useTypedText(key, stored, draft.whenKept)
  const settle = () => {
    const next = field.typed ? toSettled(field.text, stored, required) : stored
    if (next !== stored) save(next)
    field.settle()
  }
  useSettling(draft, settle)
  return { text: field.text, type: field.type, settle }
}
