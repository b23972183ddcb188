import type { ItemKind } from '@/lib/dosage/kind'
import { flagNames } from '../flag-list'
import { cares } from '../rule'
import { isMet } from './care'
import { factsOf } from './code-facts'
import type { CompiledRule } from './compile-rule'
import { both, none } from './limbs'
import { matchRule, type PlacedFlag } from './match-rule'
import { everywhere } from './places'
import { lacksPlace, type ReviewLine, toReviewLine } from './review-line'

/**
 * What would settle a finding, other than leaving the line out: something to know of the patient, something to say of
 * the line, a dose that takes the code away (clinical spec 1.5), or someone and something to hold on to.
 */
export const settlements = [
  'redFlag',
  'medicalReview',
  'consent',
  'date',
  'approach',
  'order',
  'flagSide',
  'flagSite',
  'lineSide',
  'lineSite',
  'hipLimit',
  'kneeLimit',
  'lowGrade',
  'easyPace',
  'shortHold',
  'noLoad',
  'shortOnBack',
  ...cares,
] as const
export type Settlement = (typeof settlements)[number]

/** A line that fits a rule, for these flags of the patient. */
export type Hit = { compiled: CompiledRule; line: ReviewLine; flags: readonly PlacedFlag[] }

/** What would settle it, in the order of `settlements`. `held` are the names of all flags that hold. */
export function findSettlements(hit: Hit, held: ReadonlySet<string>): Settlement[] {
  const found = new Set<Settlement>([...ofRule(hit, held), ...ofFlags(hit), ...ofLine(hit), ...ofDose(hit)])
  return settlements.filter((settlement) => found.has(settlement))
}

/** Both directions move the symptoms down the leg: neutral items only, and a doctor (clinical spec 4.5). */
const opposed = ['disc_peripheralizing', 'ext_peripheralizing']

const emergencies = new Set(flagNames.filter(({ group }) => group === 'emergency').map(({ flag }) => flag))

function ofRule({ compiled: { rule }, line }: Hit, held: ReadonlySet<string>): Settlement[] {
  const words: Settlement[] = []
  if (emergencies.has(rule.flag)) words.push('redFlag')
  if (opposed.includes(rule.flag) && opposed.every((flag) => held.has(flag))) words.push('medicalReview')
  if (rule.flag === 'consent_missing') words.push('consent')
  return isMet(rule, line) ? words : [...words, ...(rule.metBy ?? [])]
}

function ofFlags({ compiled, line, flags }: Hit): Settlement[] {
  const { rule, looksAtSite } = compiled
  const words: Settlement[] = []
  for (const flag of flags) {
    words.push(...flag.assumed)
    const open = rule.scope !== 'person' && flag.record.side === undefined
    if (rule.surgeonDecides && !flag.record.surgeonOrder) words.push('order')
    if (open && matchRule(compiled, line, flag) !== both) words.push('flagSide')
    if (looksAtSite && flag.site === everywhere && !lacksPlace(line)) words.push('flagSite')
  }
  return words
}

function ofLine({ compiled, line, flags }: Hit): Settlement[] {
  const words: Settlement[] = []
  if (line.item.sideRule === 'one' && line.line.side === undefined && compiled.rule.scope !== 'person') {
    const sides = (['left', 'right'] as const).map((side) => toReviewLine({ ...line.line, side }, line.item))
    if (sides.some((chosen) => isFree(compiled, chosen, flags))) words.push('lineSide')
  }
  if (compiled.needsPlace && lacksPlace(line)) words.push('lineSite')
  return words
}

type DoseChange = { settlement: Settlement; codes: readonly string[]; kind?: ItemKind }
const changes: readonly DoseChange[] = [
  { settlement: 'hipLimit', codes: ['HFLX90'] },
  { settlement: 'kneeLimit', codes: ['KFLXE', 'KDEEP'] },
  { settlement: 'lowGrade', codes: ['MOBHI'], kind: 'MTc' },
  { settlement: 'easyPace', codes: ['AMOD', 'AVIG'], kind: 'AE' },
  { settlement: 'shortHold', codes: ['ISOH'], kind: 'SG' },
  { settlement: 'noLoad', codes: ['KRES'] },
  { settlement: 'shortOnBack', codes: ['SUPFLAT'] },
]

const doses = changes.map((change) => ({ ...change, codes: change.codes.map((code) => factsOf(code).index) }))

function ofDose({ compiled, line, flags }: Hit): Settlement[] {
  const words: Settlement[] = []
  for (const { settlement, codes, kind } of doses) {
    if (kind !== undefined && kind !== line.item.kind) continue
    if (codes.some((code) => line.codes[code] !== none) && isFree(compiled, line, flags, codes))
      words.push(settlement)
  }
  return words
}

function isFree(
  compiled: CompiledRule,
  line: ReviewLine,
  flags: readonly PlacedFlag[],
  without?: readonly number[],
): boolean {
  return flags.every((flag) => matchRule(compiled, line, flag, without) === none)
}
