import { blockedItems, fitsAtHome } from '@/lib/plan/check/blocked-items'
import { checkPlan, isGivenNow, openCards } from '@/lib/plan/check/check-plan'
import { findSwaps } from '@/lib/plan/check/find-swaps'
import { stepLadder } from '@/lib/plan/check/step-ladder'
import { flagName } from '@/lib/safety/flag-list'

/** Everything that carries the rules: a chunk of its own, so that the builder opens before they are there. */
export const checkEngine = {
  blockedItems,
  checkPlan,
  findSwaps,
  fitsAtHome,
  flagLabel: (flag: string, locale: 'en' | 'es') => flagName(flag)?.label[locale] ?? flag,
  isGivenNow,
  openCards,
  stepLadder,
}
export type CheckEngine = typeof checkEngine
