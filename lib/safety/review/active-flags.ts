import { daysBetween } from '@/lib/day'
import type { Flag } from '../flag'
import { flagNames } from '../flag-list'
import { type Derivation, parseDerivation } from './derivation'

/** What the record of a flag leaves open, so that it was read at its strictest. */
export type Assumed = 'date' | 'approach'

/** A flag that holds today, with the record it comes from. */
export type ActiveFlag = {
  flag: string
  record: Flag
  /** The surgeon set no limits. */
  orderNone: boolean
  assumed: readonly Assumed[]
}

type Derived = { flag: string; derivation: Derivation }

const approachesOf = new Map(flagNames.map(({ flag, approaches = [] }) => [flag, approaches]))
const derived = flagNames.flatMap(({ flag, derivedFrom }): Derived[] => {
  const derivation = parseDerivation(derivedFrom ?? '')
  return derivation ? [{ flag, derivation }] : []
})
const unions = derived.filter(({ derivation }) => derivation.bases.length > 1)
const conditional = derived.filter(({ derivation }) => derivation.bases.length === 1)
const byFlag = new Map(conditional.map((entry) => [entry.flag, entry.derivation]))
const ofBase = (base: string) => conditional.filter(({ derivation }) => derivation.bases[0] === base)
const byBase = new Map(flagNames.map(({ flag }) => [flag, ofBase(flag)]))

/**
 * The flags that hold on a calendar day ("2026-11-28") for the flags of a record: those themselves, and those that
 * follow from them by date, approach and order (clinical spec 4.4). Nothing of it is ever stored: a flag that was stored
 * as one of a time after surgery is read by its date. What a record does not say is read at its strictest: no date is
 * every window, no approach every one, no order is limits. A record can bring several flags, and two records the same one.
 */
export function activeFlags(records: readonly Flag[], today: string): ActiveFlag[] {
  return records.flatMap((record) => {
    const found = readRecord(record, today)
    for (const { flag, derivation } of unions)
      if (!found.has(flag) && derivation.bases.some((base) => found.has(base))) found.set(flag, [])
    const orderNone = saysNone(record)
    return [...found].map(([flag, assumed]) => ({ flag, record, orderNone, assumed }))
  })
}

/** The flags of one record, and what was assumed for each. */
function readRecord(record: Flag, today: string): Map<string, Assumed[]> {
  const own = byFlag.get(record.flag)
  const base = own?.bases[0] ?? record.flag
  const days = daysSince(record, base, today)
  const known = { days, approach: readApproach(record, base, own), orderNone: saysNone(record) }
  const found = new Map<string, Assumed[]>([[base, []]])
  // A window stored without a date stays until somebody changes it.
  const stays = own !== undefined && days === undefined
  if (stays) found.set(record.flag, own.days ? ['date'] : [])
  for (const { flag, derivation } of byBase.get(base) ?? []) {
    const within = stays ? isAround(derivation.days, own.days) : isWithin(derivation.days, days)
    if (found.has(flag) || !within || !fits(derivation, known)) continue
    const assumed: Assumed[] = []
    if (derivation.days && days === undefined) assumed.push('date')
    if (derivation.approach && known.approach === undefined) assumed.push('approach')
    found.set(flag, assumed)
  }
  return found
}

/** Undefined without a date; a date ahead of today counts as none, unless the flag is about one (a due date). */
function daysSince({ date }: Flag, base: string, today: string): number | undefined {
  if (date === undefined) return undefined
  const days = daysBetween(date, today)
  const looksAhead = byBase.get(base)?.some(({ derivation }) => (derivation.days?.from ?? 0) < 0)
  return days < 0 && !looksAhead ? undefined : days
}

/** Undefined for one that is not known: not said, not in the list, or other than the flag's own name says. */
function readApproach(record: Flag, base: string, own: Derivation | undefined): string | undefined {
  const said = record.approach?.trim().toLowerCase() || undefined
  const known = approachesOf.get(base)?.find((approach) => approach === said)
  if (own?.approach === undefined) return known
  return said === undefined || known === own.approach ? own.approach : undefined
}

function saysNone({ flag, surgeonOrder }: Flag): boolean {
  const said = surgeonOrder?.trim().toLowerCase()
  return said ? said === 'none' : byFlag.get(flag)?.order === 'none'
}

type Known = { approach: string | undefined; orderNone: boolean }

function fits({ approach, order }: Derivation, known: Known): boolean {
  if (order === 'none' && !known.orderNone) return false
  return approach === undefined || known.approach === undefined || known.approach === approach
}

function isWithin(window: Derivation['days'], days: number | undefined): boolean {
  if (!window || days === undefined) return true
  return days >= window.from && (window.to === undefined || days <= window.to)
}

/** Whether a window begins and ends where another does or beyond; a flag without a window is one of any time. */
function isAround(window: Derivation['days'], own: Derivation['days']): boolean {
  if (!window) return true
  if (!own) return false
  const end = own.to ?? Number.POSITIVE_INFINITY
  return window.from <= own.from && (window.to ?? Number.POSITIVE_INFINITY) >= end
}
