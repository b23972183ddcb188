import type { IconName } from '@/app/_ui/icon'
import type { PatientCounts } from '@/lib/adherence/patient-line'
import type { Only } from '@/lib/adherence/place/only'
import type { Reason } from '@/lib/adherence/place/reasons'

export type PlaceChoice = { only: Only; count: number; icon?: IconName }

const urgent = [
  'toldToStop',
  'heldLine',
  'asked',
  'painRose',
  'stoppedLogging',
  'flood',
  'proofTries',
] as const satisfies Reason[]
const others = ['goingToPlan', 'mayDischarge', 'linkNotOpened', 'noLog', 'notPublished', 'noPlan'] as const

/** As the rows show them. */
const icons: Partial<Record<Only, IconName>> = {
  toldToStop: 'stop',
  heldLine: 'stop',
  asked: 'note',
  painRose: 'stop',
  stoppedLogging: 'warn',
  flood: 'warn',
  proofTries: 'key',
}

/** What a list can be narrowed to, with how many there are; those that are seldom seen only while there are any. */
export function placeChoices(counts: PatientCounts): { lookFirst: PlaceChoice[]; others: PlaceChoice[] } {
  const all: Partial<Record<Only, number>> = { ...counts.groups, ...counts.reasons }
  const toChoice = (only: Only): PlaceChoice => ({
    only,
    count: all[only] ?? 0,
    ...(icons[only] ? { icon: icons[only] } : {}),
  })
  const seldom = (only: Only) => only === 'flood' || only === 'heldLine' || only === 'proofTries'
  return {
    lookFirst: ['lookFirst' as const, ...urgent]
      .map(toChoice)
      .filter(({ only, count }) => count > 0 || !seldom(only)),
    others: others.map(toChoice),
  }
}
