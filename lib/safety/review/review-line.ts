import type { Dosage } from '@/lib/dosage/dosage'
import { effectiveAttributes } from '@/lib/dosage/effective-attributes'
import type { ItemKind, Side, Supervised } from '@/lib/dosage/kind'
import { wholeLeg } from '../data/codes'
import { codeCount, factsOf } from './code-facts'
import { type Limbs, limbsOfLine, limbsOfMark, none, both as onBoth } from './limbs'
import { everywhere, type Places, placesOf, somewhere, toPlaces } from './places'
import { readSite } from './read-site'

/** A plan line, as far as the rules look at it. */
export type LineInput = {
  id: string
  slug: string
  side?: Side
  site?: string
  dosage?: Dosage
  supervised?: Supervised
  support?: string
  /** The line is not given until this is met. */
  condition?: string
  conditionMet?: true
}

/** A catalog item, as far as the rules look at it. */
export type ItemInput = {
  slug: string
  kind: ItemKind
  regions: readonly string[]
  position: string
  equipment: readonly string[]
  sideRule: 'one' | 'both' | 'none'
  level?: number
  /** Codes, which may carry `@other` or `@both`. */
  attributes: readonly string[]
}

/** A line with its item, worked out as it is dosed. */
export type ReviewLine = {
  line: LineInput
  item: ItemInput
  /** The limbs that each code acts on, by its place in the list of codes; none for those it does not carry. */
  codes: Uint8Array
  /** The item's own place. */
  own: Places
  /** Every limb that the item touches. */
  touched: Limbs
  /** The places of the codes, limb by limb. */
  added: readonly { places: Places; limbs: Limbs }[]
  /** Carries a code that acts on the skin or below it. */
  agent: boolean
}

/** Works a line out: which codes its dose leaves, which limbs they act on, and where (clinical spec 1.3, 1.5, 4.2, 4.3). */
export function toReviewLine(line: LineInput, item: ItemInput): ReviewLine {
  const side = limbsOfLine(line.side, item.sideRule)
  const codes = new Uint8Array(codeCount)
  const added: { places: Places; limbs: Limbs }[] = []
  let touched = side
  let agent = false
  for (const attribute of effectiveAttributes(item, line.dosage)) {
    const [code = '', mark] = attribute.split('@')
    const facts = factsOf(code)
    const limbs = facts.wholePerson ? onBoth : limbsOfMark(mark, side)
    codes[facts.index] = (codes[facts.index] ?? none) | limbs
    if (facts.places !== 0) added.push({ places: facts.places, limbs })
    touched |= limbs
    agent ||= facts.agent
  }
  return { line, item, codes, own: ownPlaces(line, item), touched, added, agent }
}

const leg = placesOf(wholeLeg)
const legAndShoulder = leg | placesOf('shoulder')

function ownPlaces({ site }: LineInput, { slug, kind, regions }: ItemInput): Places {
  if (!regions.includes('any')) return toPlaces(regions) | somewhere
  if (kind !== 'AE') return readSite(site) | somewhere
  return (slug === 'swim' || slug === 'elliptical' ? legAndShoulder : leg) | somewhere
}

/** Whether nobody said where on the body the line is, though it can be anywhere. */
export function lacksPlace({ own }: Pick<ReviewLine, 'own'>): boolean {
  return own === everywhere
}
