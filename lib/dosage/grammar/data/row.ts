import type { DosedItem } from '@/lib/dosage/dosed-item'
import type { ItemKind } from '@/lib/dosage/kind'

/** One row of the grammar of clinical spec 2.6: notations, items, what they give, both sentences. */
export type Row = {
  say: string[]
  of: (ItemKind | DosedItem)[]
  gives: object
  en: string
  es: string
}

export const one = { sideRule: 'one' as const, limb: 'leg' }
export const held: DosedItem = { kind: 'SG', traits: ['holds'], dosage: { sets: 3, holdSec: 20 } }
export const heldBalance: DosedItem = { kind: 'BA', traits: [], dosage: { sets: 3, holdSec: 20 } }
export const steps: DosedItem = { kind: 'BA', traits: ['steps'] }
export const carry: DosedItem = { kind: 'SG', traits: ['carry'] }
export const walk: DosedItem = { kind: 'AE', activity: 'walk' }
export const walkBack: DosedItem = { kind: 'AE', activity: 'walk', traits: ['carry'] }
export const contractRelax: DosedItem = { kind: 'ST', traits: ['contract-relax'] }
export const position = (kind: ItemKind): DosedItem => ({ kind, traits: ['position'] })
export const once = { perDay: 1 }
export const thrust: DosedItem = { kind: 'MTc', attributes: ['CLINIC', 'MOBHI'] }

/** Kinds whose doses have a frequency. */
export const dosed: ItemKind[] = ['ST', 'SG', 'MO', 'BA', 'AE', 'BR', 'MTs', 'SC']
