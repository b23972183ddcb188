import type { ActiveFlag } from './active-flags'
import type { CompiledAtom, CompiledRule, CompiledTerm, Where } from './compile-rule'
import { both, type Limbs, limbsOfFlag, none } from './limbs'
import { everywhere, type Places, toNear } from './places'
import { readSite } from './read-site'
import type { ReviewLine } from './review-line'

/** An active flag with its side and its site read, both at their strictest where nobody said. */
export type PlacedFlag = ActiveFlag & { limbs: Limbs; site: Places; near: Places }

/** Reads side and site of an active flag. */
export function placeFlag(flag: ActiveFlag): PlacedFlag {
  const { flag: name, record, orderNone, assumed } = flag
  const site = readSite(record.site)
  return { flag: name, record, orderNone, assumed, limbs: limbsOfFlag(record), site, near: toNear(site) }
}

const nothing: readonly number[] = []

/**
 * The limbs on which a line fits a rule for a flag that holds there; none when it does not (clinical spec 4.1 to 4.3).
 * `without` leaves codes out, to see what a change of dose would settle.
 */
export function matchRule(
  { rule, terms, exceptions }: CompiledRule,
  line: ReviewLine,
  flag: PlacedFlag,
  without = nothing,
): Limbs {
  let found = none
  for (const term of terms) found |= limbsOfTerm(term, line, flag, without)
  if (rule.scope !== 'person') found &= flag.limbs
  if (found === none) return none
  return exceptions.some((term) => limbsOfTerm(term, line, flag, without) !== none) ? none : found
}

/** One limb has to be in every atom: HER+HEXT is a hip that is both turned out and extended. */
function limbsOfTerm(
  term: CompiledTerm,
  line: ReviewLine,
  flag: PlacedFlag,
  without: readonly number[],
): Limbs {
  let limbs = both
  for (const atom of term) {
    limbs &= limbsOfAtom(atom, line, flag, without)
    if (limbs === none) return none
  }
  return limbs
}

function limbsOfAtom(
  atom: CompiledAtom,
  line: ReviewLine,
  flag: PlacedFlag,
  without: readonly number[],
): Limbs {
  if (atom.code < 0) return fits(atom, line) ? limbsThere(atom, line, toPlace(atom.where, flag)) : none
  const limbs = line.codes[atom.code] ?? none
  if (limbs === none || without.includes(atom.code)) return none
  return (line.own | atom.added) & toPlace(atom.where, flag) ? limbs : none
}

function toPlace(where: Where, { site, near }: PlacedFlag): Places {
  if (where === 'anywhere') return everywhere
  return where === 'site' ? site : where === 'near' ? near : where
}

/** The limbs with which the item is there: all it touches when its own place is, else those whose codes reach it. */
function limbsThere({ kind, where }: CompiledAtom, line: ReviewLine, place: Places): Limbs {
  if (kind === 'every' && where === 'anywhere') return both
  if (line.own & place) return line.touched
  let limbs = none
  for (const { places, limbs: reached } of line.added) if (places & place) limbs |= reached
  return limbs
}

function fits({ kind, value, where }: CompiledAtom, { item, agent }: ReviewLine): boolean {
  switch (kind) {
    case 'k':
      return item.kind === value
    case 'id':
      return item.slug === value
    case 'r':
      return item.regions.includes(value)
    case 'pos':
      return item.position === value
    case 'eq':
      return item.equipment.some((piece) => piece.split(/[\s-]/).includes(value))
    default:
      return fitsEvery(item.kind, where, agent)
  }
}

/** The asterisk: what is done or arranged; with a place, what is done there (clinical spec 4.1). */
function fitsEvery(kind: string, where: Where, agent: boolean): boolean {
  if (['SF', 'ED', 'MI'].includes(kind)) return false
  if (where === 'anywhere') return true
  return kind !== 'BR' && (agent || (kind !== 'SC' && kind !== 'CT'))
}
