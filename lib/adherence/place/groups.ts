/** Groups of the patient list in the order of work. */
export const groups = [
  'lookFirst',
  'doneToday',
  'goingToPlan',
  'linkNotOpened',
  'noLog',
  'notPublished',
  'noPlan',
  'archived',
] as const
export type Group = (typeof groups)[number]
