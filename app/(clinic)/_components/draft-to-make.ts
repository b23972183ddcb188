const key = 'plinth-draft-to-make'

/** Keeps for the builder of a plan that it is to begin with a first draft; in the tab and not in the address. */
export function keepDraftToMake(planId: string): void {
  sessionStorage.setItem(key, planId)
}

/** Whether this plan is to begin with a first draft; once. */
export function takeDraftToMake(planId: string): boolean {
  if (sessionStorage.getItem(key) !== planId) return false
  sessionStorage.removeItem(key)
  return true
}
