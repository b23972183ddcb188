import type { PlanLocale } from '@/lib/i18n/locales'
import type { Dosage } from './dosage'
import type { DosedItem } from './dosed-item'
import type { Side, Supervised } from './kind'

/** What is said in sentences: a dose with its side, and whom it is said to. */
export type DosageInput = {
  dosage?: Dosage | null
  side?: Side | null
  supervised?: Supervised | null
  item: DosedItem
  locale: PlanLocale
  /** Who reads it: a clinic technique is worded differently for its clinician. Patient when absent. */
  audience?: 'patient' | 'clinician'
}
