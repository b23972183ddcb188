import { fitDose } from '@/lib/draft/fit-dose'
import { blockedItems, fitsAtHome } from '@/lib/plan/check/blocked-items'
import { checkPlan, isGivenNow, openCards } from '@/lib/plan/check/check-plan'
import { dropBlocked } from '@/lib/plan/check/drop-blocked'
import { findSwaps } from '@/lib/plan/check/find-swaps'
import { flagsInForce } from '@/lib/plan/check/flags-in-force'
import { stepLadder } from '@/lib/plan/check/step-ladder'
import { flagName } from '@/lib/safety/flag-list'
import { saidAs } from '@/lib/safety/screening/said-as'
import { showOpen } from '@/lib/safety/screening/show-open'

/** Everything that carries the rules: a chunk of its own, so that the builder opens before they are there. */
export const checkEngine = {
  blockedItems,
  checkPlan,
  dropBlocked,
  findSwaps,
  fitDose,
  fitsAtHome,
  flagsInForce,
  flagLabel: (flag: string, locale: 'en' | 'es') => flagName(flag)?.label[locale] ?? flag,
  isGivenNow,
  saidAs,
  showOpen,
  openCards,
  stepLadder,
}
export type CheckEngine = typeof checkEngine
