import type { PlanLocale } from '@/lib/i18n/locales'

export const flagGroups = [
  'emergency',
  'spine',
  'neuro',
  'hip',
  'bone',
  'cancer',
  'hip surgery',
  'knee and ankle',
  'order',
  'shoulder and chest',
  'spine surgery',
  'other surgery',
  'heart and vessels',
  'medicine',
  'pregnancy',
  'skin and agents',
  'ability',
] as const

/** What a form can ask for beside the flag. */
export const flagNeeds = ['side', 'site', 'date', 'approach', 'order'] as const

/** One flag of clinical spec 4.4, a line of data/flags.csv. */
export type FlagName = {
  flag: string
  /** In clinical words. */
  label: Record<PlanLocale, string>
  group: (typeof flagGroups)[number]
  needs: (typeof flagNeeds)[number][]
  /** When it holds, in the grammar of spec 4.4; absent when it is set by hand alone. */
  derivedFrom?: string
  /** The values of `approach`, where a flag that others derive from asks for one. */
  approaches?: string[]
  /** Found by search beside the label. */
  synonyms: string[]
}
