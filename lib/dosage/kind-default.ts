import type { Dosage } from './dosage'
import type { ItemKind } from './kind'

const variants = {
  ST: {
    static: { sets: 3, holdSec: 30, perDay: 1, daysPerWeek: 5 },
    'contract-relax': { reps: { min: 3, max: 5 }, holdSec: { min: 15, max: 30 }, perDay: 1, daysPerWeek: 5 },
  },
  SG: {
    strength: {
      sets: 3,
      reps: { min: 8, max: 12 },
      effort: { min: 6, max: 7 },
      restSec: 90,
      daysPerWeek: { min: 2, max: 3 },
    },
    'motor-control': { sets: 2, reps: 10, holdSec: 5, effort: { min: 2, max: 4 }, perDay: 1, daysPerWeek: 7 },
    'tendon-isometric': { sets: 5, holdSec: { min: 30, max: 45 }, perDay: 1 },
    'tendon-slow': { sets: { min: 3, max: 4 }, reps: 8, tempo: '3-0-3-0', daysPerWeek: { everyDays: 2 } },
    power: { sets: 3, reps: 6, tempo: '2-0-0-0', daysPerWeek: 2 },
  },
  MO: { active: { sets: 2, reps: 10, perDay: 2, daysPerWeek: 7 } },
  NM: {
    slider: { sets: 2, reps: 10, perDay: 2, painLimit: 2 },
    tensioner: { sets: 2, reps: { min: 8, max: 10 }, holdSec: { min: 0, max: 2 }, perDay: 1, painLimit: 2 },
  },
  BA: {
    hold: { sets: 3, holdSec: { min: 20, max: 30 }, perDay: 1 },
    steps: { sets: 3, distance: { value: 10, unit: 'steps' }, perDay: 1 },
  },
  AE: { steady: { durationMin: { min: 20, max: 30 }, intensityZone: 'moderate', daysPerWeek: 5 } },
  BR: { breathing: { durationMin: 5, perDay: 2 } },
  SC: {
    cold: { durationMin: 15, perDay: { min: 1, max: 4 } },
    heat: { durationMin: { min: 15, max: 20 }, perDay: 2 },
    sitting: { durationMin: { min: 20, max: 30 } },
  },
  MTs: { spot: { holdSec: { min: 60, max: 90 }, pressure: 'light', perDay: 1 } },
  MTc: {
    mobilization: { sets: 3, holdSec: { min: 30, max: 60 }, daysPerWeek: { min: 1, max: 2 } },
    'soft-tissue': { durationMin: { min: 5, max: 10 }, daysPerWeek: { min: 1, max: 2 } },
    thrust: { grade: 'V', reps: { min: 1, max: 2 } },
  },
} satisfies Partial<Record<ItemKind, Record<string, Dosage>>>

type Variants = typeof variants
export type DoseVariant = { [Kind in keyof Variants]: keyof Variants[Kind] }[keyof Variants]

/**
 * The starting dose of a kind, or of one of its variants ("contract-relax", "motor-control", "tensioner", "cold" …):
 * clinical spec 2.2. Null for kinds without a dose and for self-care lines whose variant is not named. A variant of
 * another kind is a RangeError.
 */
export function kindDefault(kind: ItemKind, variant?: DoseVariant): Dosage | null {
  const choices: Record<string, Dosage> | undefined =
    kind in variants ? variants[kind as keyof Variants] : undefined
  if (variant !== undefined) {
    const chosen = choices?.[variant]
    if (!chosen) throw new RangeError(`Kind ${kind} has no dose variant "${variant}".`)
    return structuredClone(chosen)
  }
  const first = kind === 'SC' ? undefined : Object.values(choices ?? {})[0]
  return first ? structuredClone(first) : null
}
