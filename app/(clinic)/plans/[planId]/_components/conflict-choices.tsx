'use client'

import { Late, latePart } from '@/app/_ui/late-part'
import { useConflicts } from '../_draft/use-plan-draft'
import { useDesk } from './builder-context'

/** Both values of a conflict. */
export const conflictChoice = latePart(() => import('./conflict-choice').then((part) => part.ConflictChoice))

/** Both values of what two people changed at once in a line; both stay until one is chosen. */
export function ConflictChoices({ itemId }: { itemId: string }) {
  const { draft } = useDesk()
  const own = useConflicts(draft).filter(
    (conflict) => conflict.where === 'item' && conflict.itemId === itemId,
  )
  return own.map((conflict) => (
    <div key={conflict.id} className="row-indent pb-2.5">
      <Late part={conflictChoice} props={{ conflict }} />
    </div>
  ))
}
