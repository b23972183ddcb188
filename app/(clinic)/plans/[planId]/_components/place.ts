import { isMenuOpen, whenMenusAreClosed } from '@/app/_ui/open-menus'
import type { PlanProblem } from '@/lib/plan/plan-problems'

/** A part of the builder that can hold the focus: a line or a field of it, a phase, or where lines are added. */
export type Place =
  /** `atOnce`: the row is drawn already, and the next keys are meant for it. */
  | { field: 'row'; itemId: string; atOnce?: true }
  | { field: 'side' | 'site'; itemId: string }
  | { field: 'dose'; itemId: string; caret?: 'end' }
  | { field: 'phase'; phaseId: string }
  /** The rounds of a group. */
  | { field: 'rounds'; groupId: string }
  | { field: 'add' }

/** Where a problem is mended; null for the review date, which stands in the dialog itself. */
export function toPlace(problem: PlanProblem): Place | null {
  const { code, itemId, phaseId } = problem
  if (itemId === undefined) {
    if (code === 'reviewMissing' || code === 'reviewPast') return null
    return phaseId === undefined || code === 'emptyPhase' ? { field: 'add' } : { field: 'phase', phaseId }
  }
  if (code === 'sideMissing') return { field: 'side', itemId }
  if (code === 'siteMissing') return { field: 'site', itemId }
  // What is there stays: only the frequency is to be typed after it.
  if (code === 'frequencyMissing') return { field: 'dose', itemId, caret: 'end' }
  if (code === 'doseMissing' || code === 'dosage') return { field: 'dose', itemId }
  return { field: 'row', itemId }
}

/** Brings the focus there once the screen has drawn what the same act opened. */
export function goToPlace(place: Place): void {
  if (place.field === 'row' && place.atOnce) findPlace(place)?.focus({ preventScroll: true })
  requestAnimationFrame(() => {
    const element = findPlace(place)
    missed = element ? null : place
    element?.focus()
    element?.scrollIntoView({ block: 'nearest' })
    if (element instanceof HTMLInputElement && place.field === 'dose' && place.caret)
      element.setSelectionRange(element.value.length, element.value.length)
  })
}

/** Brings the focus into the fields of a row that was asked for them before they were there. */
export function goToMissedPlace(itemId: string): void {
  if (missed && 'itemId' in missed && missed.itemId === itemId) goToPlace(missed)
}

let missed: Place | null = null

/**
 * As goToPlace, for what happens by itself: a menu that is open keeps the focus, and gives it to where it was opened. The
 * place gets it when that is gone by then.
 */
export function comeToPlace(place: Place): void {
  const comeIfLost = () => {
    if (document.activeElement === document.body) goToPlace(place)
  }
  if (isMenuOpen()) whenMenusAreClosed(() => requestAnimationFrame(comeIfLost))
  else goToPlace(place)
}

/** Scrolls to a row that has moved, once it stands in its new place. */
export function revealRow(itemId: string): void {
  requestAnimationFrame(() => document.getElementById(`row-${itemId}`)?.scrollIntoView({ block: 'nearest' }))
}

function findPlace(place: Place): HTMLElement | null {
  if (place.field === 'phase') return find(`[data-phase="${place.phaseId}"]`)
  if (place.field === 'rounds') return find(`[data-rounds="${place.groupId}"]`)
  // A phone has no catalog beside the plan, but a button that opens it.
  if (place.field === 'add') return find('[data-place="search"] input') ?? find('[data-place="add"]')
  // Of a row all parts are seen; to ask would have the whole page laid out.
  const row = document.getElementById(`row-${place.itemId}`)
  const part = (selector: string) => row?.querySelector<HTMLElement>(selector) ?? null
  if (place.field === 'side')
    return part('[data-place="side"] input:checked') ?? part('[data-place="side"] input')
  return part(`[data-place="${place.field}"]`)
}

function find(selector: string): HTMLElement | null {
  const all = [...document.querySelectorAll<HTMLElement>(selector)]
  return all.find((element) => element.checkVisibility()) ?? null
}
