import type { Dosage } from './dosage'
import type { ItemKind } from './kind'

const tendonLight = { painLimit: 5, settled: 'morning' } as const

const variants = {
  ST: {
    static: { sets: 3, holdSec: 30, perDay: 1, daysPerWeek: 5, painLimit: 3 },
    'contract-relax': {
      reps: { min: 3, max: 5 },
      pushSec: 6,
      holdSec: { min: 15, max: 30 },
      perDay: 1,
      daysPerWeek: 5,
      painLimit: 3,
    },
  },
  SG: {
    strength: {
      sets: 3,
      reps: { min: 8, max: 12 },
      effort: { min: 6, max: 7 },
      restSec: 90,
      daysPerWeek: { min: 2, max: 3 },
      painLimit: 3,
    },
    'motor-control': {
      sets: 2,
      reps: 10,
      effort: { min: 2, max: 4 },
      perDay: 1,
      daysPerWeek: 7,
      painLimit: 3,
    },
    'motor-control-held': {
      reps: 10,
      holdSec: 5,
      effort: { min: 2, max: 4 },
      perDay: 1,
      daysPerWeek: 7,
      painLimit: 3,
    },
    'tendon-isometric': { sets: 5, holdSec: { min: 30, max: 45 }, perDay: 1, ...tendonLight },
    'tendon-slow': {
      sets: { min: 3, max: 4 },
      reps: 8,
      tempo: '3-0-3-0',
      daysPerWeek: { everyDays: 2 },
      ...tendonLight,
    },
    power: { sets: 2, reps: 6, effort: { min: 5, max: 6 }, restSec: 60, daysPerWeek: 2, painLimit: 2 },
  },
  MO: { active: { sets: 2, reps: 10, perDay: 2, daysPerWeek: 7, painLimit: 3 } },
  NM: {
    slider: { sets: 2, reps: 10, perDay: 2, painLimit: 2 },
    tensioner: { sets: 2, reps: { min: 8, max: 10 }, holdSec: { min: 0, max: 2 }, perDay: 1, painLimit: 2 },
  },
  BA: {
    hold: { sets: 3, holdSec: { min: 20, max: 30 }, perDay: 1, painLimit: 3 },
    steps: { sets: 3, distance: { value: 10, unit: 'steps' }, perDay: 1, painLimit: 3 },
  },
  AE: {
    steady: { durationMin: { min: 20, max: 30 }, intensityZone: 'moderate', daysPerWeek: 5, painLimit: 3 },
  },
  BR: { breathing: { durationMin: 5, perDay: { min: 1, max: 2 }, painLimit: 3 } },
  SC: {
    cold: { durationMin: { min: 10, max: 15 }, perDay: { min: 1, max: 4 } },
    heat: { durationMin: { min: 15, max: 20 }, perDay: 2 },
    sitting: { durationMin: { min: 20, max: 30 } },
  },
  MTs: {
    spot: { holdSec: { min: 60, max: 90 }, pressure: 'light', perDay: 1, painLimit: 3 },
    directions: { holdSec: { min: 15, max: 20 }, pressure: 'light', perDay: 1, painLimit: 3 },
  },
  MTc: {
    mobilization: {
      grade: { min: 'II', max: 'III' },
      sets: 3,
      holdSec: { min: 30, max: 60 },
      visits: { perWeek: { min: 1, max: 2 } },
    },
    technique: { sets: 3, holdSec: { min: 30, max: 60 }, visits: { perWeek: { min: 1, max: 2 } } },
    'soft-tissue': {
      durationMin: { min: 5, max: 10 },
      pressure: 'medium',
      visits: { perWeek: { min: 1, max: 2 } },
    },
    thrust: { grade: 'V', reps: { min: 1, max: 2 }, visits: { perWeek: 1, total: 6 } },
  },
} satisfies Partial<Record<ItemKind, Record<string, Dosage>>>

type Variants = typeof variants
export type DoseVariant = { [Kind in keyof Variants]: keyof Variants[Kind] }[keyof Variants]

/** From 65 a stretch is held longer, and fewer times (clinical spec 2.2, S2). */
const olderStretch = { sets: 2, holdSec: 45 } as const

/**
 * The starting dose of a kind, or of one of its variants ("contract-relax", "motor-control", "tensioner", "cold" …), for
 * a patient of an age in years: clinical spec 2.2. Null for kinds without a dose and for self-care lines whose variant
 * is not named. A variant of another kind is a RangeError.
 */
export function kindDefault(
  kind: ItemKind,
  variant?: DoseVariant,
  { age }: { age?: number } = {},
): Dosage | null {
  const choices: Record<string, Dosage> | undefined =
    kind in variants ? variants[kind as keyof Variants] : undefined
  if (variant !== undefined) {
    const chosen = choices?.[variant]
    if (!chosen) throw new RangeError(`Kind ${kind} has no dose variant "${variant}".`)
    return structuredClone(variant === 'static' ? atAge(chosen, age) : chosen)
  }
  const first = kind === 'SC' ? undefined : Object.values(choices ?? {})[0]
  return first ? structuredClone(kind === 'ST' ? atAge(first, age) : first) : null
}

function atAge(dosage: Dosage, age: number | undefined): Dosage {
  return age !== undefined && age >= 65 ? { ...dosage, ...olderStretch } : dosage
}
