import type { Dosage } from '@/lib/dosage/dosage'
import type { Activity, DoseTrait, SideMeans } from '@/lib/dosage/dosed-item'
import type { ItemKind } from '@/lib/dosage/kind'
import type { DoseVariant } from '@/lib/dosage/kind-default'
import type { AttributeCode, Equipment, Limb, Position, Region } from './taxonomy'

/** A built-in item as it is written in data/items: everything but what the patient reads. */
export type ItemSource = {
  readonly slug: string
  readonly name: string
  readonly kind: ItemKind
  readonly regions: readonly [Region, ...Region[]]
  readonly muscles: readonly string[]
  readonly nerve?: string
  readonly position: Position
  readonly equipment: readonly Equipment[]
  readonly sideRule: 'one' | 'both' | 'none'
  readonly limb: Limb
  /** What LEFT means, for a one-sided item (clinical spec 1.3). */
  readonly sideMeans?: SideMeans
  /** How minutes or a distance are said. */
  readonly activity?: Activity
  /** What sets it apart from its kind when it is dosed (clinical spec 2.6 to 2.8). */
  readonly traits?: readonly DoseTrait[]
  /** Absent for what a clinician does and for what is only read. */
  readonly level?: 1 | 2 | 3 | 4 | 5
  readonly easier?: string
  readonly harder?: string
  readonly attributes: readonly AttributeCode[]
  /** Starting dose where the kind's own does not fit: a variant of the kind, or fields. */
  readonly dose?: DoseVariant | Dosage
}
