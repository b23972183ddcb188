/** Why a patient stands where they stand, as the list can be narrowed to; a name keeps its meaning, it stands in the database. */
export const reasons = [
  'toldToStop',
  'heldLine',
  'asked',
  'flood',
  'proofTries',
  'painRose',
  'stoppedLogging',
  'mayDischarge',
] as const
export type Reason = (typeof reasons)[number]

/** Those that a member can have dealt with, by seeing an alert. */
export const seenReasons = [
  'toldToStop',
  'heldLine',
  'asked',
  'flood',
  'proofTries',
] as const satisfies Reason[]
export type SeenReason = (typeof seenReasons)[number]
