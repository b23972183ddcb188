import type { Dosage, DosageField } from './dosage'
import type { DoseContext } from './dose-context'
import type { DosedItem } from './dosed-item'

/** Clinical hard stops of spec 2.7, and fields that exclude each other (2.1). */
export type StopCode =
  | 'saidTwice'
  | 'stretchPain'
  | 'stretchLong'
  | 'glideHold'
  | 'glidePain'
  | 'glideVolume'
  | 'maximalEffort'
  | 'heavyDaily'
  | 'powerDaily'
  | 'volumeDay'
  | 'coldTime'
  | 'coldGap'
  | 'coldTotal'
  | 'heatTime'
  | 'heatTotal'
  | 'selfPress'
  | 'thrustVisits'
  | 'gradeOnOther'
  | 'pulseTarget'
  | 'sprint'
  | 'amrapBounds'
  | 'everyHours'
  | 'hourlyDays'

export type HardStop = {
  code: StopCode
  source: string
  /** The field that makes the dose one that must not stand; null when nothing does. */
  hit: (dosage: Dosage, item: DosedItem, context: DoseContext) => DosageField | null
}

/** The field, when the condition holds. */
export function fieldIf(condition: boolean, field: DosageField): DosageField | null {
  return condition ? field : null
}

/** The first of these fields that the dose has. */
export function firstField(dosage: Dosage, fields: readonly DosageField[]): DosageField | null {
  return fields.find((field) => dosage[field] !== undefined) ?? null
}
