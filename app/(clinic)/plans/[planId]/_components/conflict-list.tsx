'use client'

import { Late } from '@/app/_ui/late-part'
import { useConflicts } from '../_draft/use-plan-draft'
import { useDesk } from './builder-context'
import { conflictChoice } from './conflict-choices'

/** Conflicts about the plan or a phase as a whole, which no line can show. */
export function ConflictList() {
  const { draft } = useDesk()
  const own = useConflicts(draft).filter((conflict) => conflict.where !== 'item')
  if (own.length === 0) return null
  return (
    <div className="grid gap-2 px-6 pb-3 max-tablet:px-4">
      {own.map((conflict) => (
        <Late key={conflict.id} part={conflictChoice} props={{ conflict }} />
      ))}
    </div>
  )
}
