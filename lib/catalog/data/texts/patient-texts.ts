import type { ItemText } from '../../item'
import type { BuiltInSlug } from '../built-in-items'

/** Patient texts of one group by slug. */
export type PatientTexts = Partial<Record<BuiltInSlug, ItemText>>
