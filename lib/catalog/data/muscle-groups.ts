/** What a muscle of an item is filtered by: its group, and beginnings of the names that belong to it. */
export const muscleGroups = {
  'glute-max': ['glute max', 'glutes'],
  'glute-med': ['glute med', 'glute min', 'glutes', 'hip abductors', 'all hip muscles'],
  'deep-rotators': ['deep rotators', 'piriformis', 'hip rotators'],
  'hip-flexors': ['iliopsoas', 'hip flexors', 'hip and knee flexors', 'rectus femoris', 'all hip muscles'],
  adductors: ['adductors', 'all hip muscles'],
  tfl: ['TFL', 'ITB'],
  quadriceps: ['quads', 'quadriceps', 'rectus femoris', 'vastus'],
  hamstrings: ['hamstrings', 'proximal hamstring', 'hip and knee flexors'],
  calf: ['gastrocnemius', 'soleus', 'calf'],
  shin: ['tibialis anterior', 'ankle muscles'],
  'ankle-sides': ['fibularis', 'tibialis posterior', 'ankle muscles'],
  'foot-muscles': ['foot intrinsics', 'plantar fascia'],
  abdominals: ['abdominals', 'core', 'obliques', 'transversus', 'rectus abdominis', 'trunk rotators'],
  'back-extensors': [
    'erector spinae',
    'multifidus',
    'lumbar extensors',
    'back extensors',
    'extensors',
    'spinal',
    'thoracic extensors',
    'lumbar rotators',
    'thoracic rotators',
  ],
  'quadratus-lumborum': ['QL', 'quadratus lumborum'],
  'pelvic-floor': ['pelvic floor'],
  diaphragm: ['diaphragm'],
  'neck-flexors': ['deep neck flexors', 'scalenes', 'neck muscles'],
  'neck-extensors': ['deep neck extensors', 'neck muscles', 'cervical', 'levator scapulae'],
  trapezius: ['upper trapezius', 'mid trapezius', 'lower trapezius', 'rhomboids', 'levator scapulae'],
  serratus: ['serratus'],
  'rotator-cuff': [
    'infraspinatus',
    'supraspinatus',
    'subscapularis',
    'teres minor',
    'cuff',
    'posterior cuff',
  ],
  deltoid: ['deltoid'],
  pectorals: ['pectorals'],
  lats: ['lats'],
  arm: ['biceps', 'triceps', 'arms', 'arm muscles'],
  'wrist-extensors': ['wrist extensors', 'supinators'],
  'wrist-flexors': ['wrist flexors', 'finger flexors', 'pronators', 'finger flexor tendons'],
} as const

export type MuscleGroup = keyof typeof muscleGroups
export const muscleGroupNames = Object.keys(muscleGroups) as MuscleGroup[]

const known = new Map<string, MuscleGroup[]>()

/** The groups that the muscles of an item belong to; a joint or "whole body" belongs to none. */
export function toMuscleGroups(muscles: readonly string[]): MuscleGroup[] {
  return [...new Set(muscles.flatMap(groupsOf))]
}

function groupsOf(muscle: string): MuscleGroup[] {
  const found =
    known.get(muscle) ??
    muscleGroupNames.filter((group) =>
      muscleGroups[group].some(
        (name) => `${muscle} `.startsWith(`${name} `) || (muscle.startsWith(name) && name.length > 6),
      ),
    )
  known.set(muscle, found)
  return found
}
