import { type Group, groups } from './groups'
import { type Reason, reasons } from './reasons'

/** What the patient list can be narrowed to: a group, or one reason of standing in it. */
export const onlyChoices = [...groups, ...reasons] as const
export type Only = Group | Reason

export function isGroup(only: Only): only is Group {
  return groups.some((group) => group === only)
}
