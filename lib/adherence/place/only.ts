import { type Group, groups } from './groups'
import { type Reason, reasons } from './reasons'

/** Who was dealt with today stands at the end of "look at first", and is no list of its own. */
type NarrowedGroup = Exclude<Group, 'doneToday'>
const narrowed = groups.filter((group) => group !== 'doneToday')

/** What the patient list can be narrowed to: a group, or one reason of standing in it. */
export const onlyChoices: readonly Only[] = [...narrowed, ...reasons]
export type Only = NarrowedGroup | Reason

export function isGroup(only: Only): only is NarrowedGroup {
  return groups.some((group) => group === only)
}
