import { readTypedDay } from '@/lib/day/read-typed-day'
import type { Flag } from '@/lib/safety/flag'
import type { PatientFacts } from '@/lib/safety/patient-facts'
import type { FlagChoice } from '@/lib/safety/search-flags'

/** An entry of a list in the form; the key stays with it while others come and go. */
export type Keyed<Entry> = Entry & { key: string }

export type FlagRow = Keyed<Flag>
export type ConditionRow = Keyed<PatientFacts['conditions'][number]>
export type LimbRow = Keyed<PatientFacts['absentLimbs'][number]>

/** What the form holds while it is filled in; the texts of its dates stand in their fields. */
export type FactsDraft = Omit<PatientFacts, 'flags' | 'conditions' | 'absentLimbs'> & {
  flags: FlagRow[]
  conditions: ConditionRow[]
  absentLimbs: LimbRow[]
}

/** Facts as the form takes them up. */
export function toDraft({ flags, conditions, absentLimbs, ...facts }: PatientFacts): FactsDraft {
  return {
    ...facts,
    flags: flags.map(withKey),
    conditions: conditions.map(withKey),
    absentLimbs: absentLimbs.map(withKey),
  }
}

/** A new entry of a list. */
export function withKey<Entry>(entry: Entry): Keyed<Entry> {
  return { ...entry, key: crypto.randomUUID() }
}

/** The name of the field that holds the date of a flag. */
export function dateField({ key }: FlagRow): string {
  return `date-${key}`
}

/**
 * The facts that the form holds, with the dates that were typed; what is empty is left out, because it is not known.
 * A row of a condition without words is no condition. `unread`: the first date that could not be read.
 */
export function toFacts(
  { flags, conditions, absentLimbs, ...rest }: FactsDraft,
  form: FormData,
  rules: { country: string; today: string; locale: string },
): { facts: PatientFacts } | { unread: string } {
  const read: Flag[] = []
  for (const row of flags) {
    const typed = form.get(dateField(row))
    const date = typeof typed === 'string' ? typed.trim() : (row.date ?? '')
    const day = date === '' ? undefined : readTypedDay(date, rules)
    if (day && 'problem' in day) return { unread: dateField(row) }
    read.push(toFlag(row, day?.day))
  }
  const facts = {
    ...rest,
    flags: read,
    conditions: conditions.map(toCondition).filter(({ text }) => text !== ''),
    absentLimbs: absentLimbs.map(toLimb),
  }
  return { facts }
}

function toFlag({ flag, side, site, approach, surgeonOrder }: FlagRow, date: string | undefined): Flag {
  return {
    flag,
    ...(side ? { side } : {}),
    ...(site?.trim() ? { site: site.trim() } : {}),
    ...(date ? { date } : {}),
    ...(approach ? { approach } : {}),
    ...(surgeonOrder?.trim() ? { surgeonOrder: surgeonOrder.trim() } : {}),
  }
}

function toCondition({ text, code, side, stage, irritability }: ConditionRow) {
  return {
    text: text.trim(),
    ...(code?.trim() ? { code: code.trim().toUpperCase() } : {}),
    ...(side ? { side } : {}),
    ...(stage ? { stage } : {}),
    ...(irritability ? { irritability } : {}),
  }
}

function toLimb({ limb, side, level }: LimbRow) {
  return { limb, side, ...(level?.trim() ? { level: level.trim() } : {}) }
}

/** What a flag asks for: of one that nobody can choose any longer, what its record says. */
export function needsOf(row: FlagRow, choices: readonly FlagChoice[]): FlagChoice['needs'] {
  const choice = choices.find(({ flag }) => flag === row.flag)
  if (choice) return choice.needs
  const { side, site, date, approach, surgeonOrder } = row
  const said = { side, site, date, approach, order: surgeonOrder }
  return (['side', 'site', 'date', 'approach', 'order'] as const).filter((need) => said[need] !== undefined)
}
