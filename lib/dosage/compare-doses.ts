import type { Amount } from './amount'
import { highest, lowest } from './amount'
import type { Dosage } from './dosage'

/** Of which more is more work, whatever the exercise. */
const amounts = ['sets', 'reps', 'holdSec', 'durationMin'] as const

/**
 * How one dose of the same exercise compares to an earlier one: `harder` and `easier` only where nothing but sets,
 * repetitions, seconds of a hold or minutes differ, and all of them the same way. Anything else is `changed`: less often
 * with more sets, a load in another unit or a slower tempo is not one or the other for everybody. Null where they are alike.
 */
export function compareDoses(was: Dosage = {}, is: Dosage = {}): 'harder' | 'easier' | 'changed' | null {
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])] as (keyof Dosage)[]
  const differing = fields.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(is[field]))
  if (differing.length === 0) return null
  const steps = differing.map((field) => {
    const amount = amounts.find((one) => one === field)
    return amount ? compareAmounts(was[amount], is[amount]) : 'changed'
  })
  const [first = 'changed'] = steps
  return steps.every((step) => step === first) ? first : 'changed'
}

function compareAmounts(was: Amount | undefined, is: Amount | undefined): 'harder' | 'easier' | 'changed' {
  if (was === undefined || is === undefined) return 'changed'
  const [low, high] = [lowest(is) - lowest(was), highest(is) - highest(was)]
  if (low >= 0 && high >= 0) return 'harder'
  return low <= 0 && high <= 0 ? 'easier' : 'changed'
}
