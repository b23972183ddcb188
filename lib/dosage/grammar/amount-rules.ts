import type { DistanceUnit } from '../choices'
import { setsOrHolds } from '../refusal'
import {
  amount,
  day,
  minutes,
  noUnit,
  plain,
  type Rule,
  rule,
  seconds,
  type TypedValue,
  toAmount,
  toNumber,
  week,
} from './rule'

const x = String.raw`\s*(?:x|sets?\s+(?:of|x)|series\s+de)\s*`
const repsWord = String.raw`(?:reps?|repetitions?|repeticiones|repetición)\.?`
const hold = String.raw`(?:\s*-?\s*(?:holds?|iso|isometric))?`
const sets = (text: string | undefined) => plain('sets', toAmount(text))
const reps = (text: string | undefined) => plain('reps', toAmount(text))
const clock = (m: string | undefined, s: string | undefined) => Number(m) * 60 + Number(s)

const units: readonly (readonly [string, DistanceUnit])[] = [
  ['mtrs?|met(?:er|re|ro)s?', 'm'],
  ['km|kms|kilomet(?:er|re)s?|kilómetros?', 'km'],
  ['mi|miles?|millas?', 'mi'],
  ['ft|feet|foot|pies', 'ft'],
  ['yds?|yards?|yardas?', 'yd'],
  ['steps?|pasos?', 'steps'],
  ['laps?|vueltas?', 'laps'],
]
/** A number that a distance may have: thousands parted by a comma, or "8k". */
const long = String.raw`(\d+(?:[.,]\d+)*(?:e[-+]?\d+)?(?:\s*k(?=\s*(?:steps|pasos)))?|\d{1,3}(?:[\u00a0 ]\d{3})+)`
const anyUnit = `(${units.map(([words]) => words).join('|')})`

function toDistance(number: string | undefined, word: string | undefined) {
  const unit = units.find(([words]) => new RegExp(`^(?:${words})$`, 'iu').test(word ?? ''))?.[1] ?? 'm'
  return { value: toLong(number), unit }
}

function toLong(text: string | undefined): number {
  const thousands = /k\s*$/i.test(text ?? '') ? 1000 : 1
  return toNumber((text ?? '').replace(/[\u00a0 ]/g, '').replace(/k$/i, '')) * thousands
}

/** "30 min a day" is a total; "30 min every day" is a bout. */
const inAll = String.raw`\s*(?:/|\b(?:a|per|al|por|a\s+la)\b)\s*`

const totalRules: Rule[] = [
  rule(String.raw`(\d{1,4})\s*(?:${minutes}|m)${inAll}${day}`, (m) => [
    { as: 'minutesPerDay', value: Number(m[1]) },
  ]),
  rule(String.raw`(\d{1,4})\s*(?:${minutes}|m)${inAll}${week}`, (m) => [
    plain('perWeekTotal', { value: Number(m[1]), unit: 'min' }),
  ]),
  rule(String.raw`${long}\s*(mtrs?|met(?:er|re|ro)s?|steps?|pasos?)(?:${inAll}${day}|\s+daily)`, (m) => [
    plain('perDayTotal', toDistance(m[1], m[2])),
  ]),
  rule(String.raw`(\d+(?:\.\d+)?\s*k)\s*(steps|pasos)`, (m) => [
    plain('perDayTotal', toDistance(m[1], m[2])),
  ]),
  rule(
    String.raw`${long}\s*(km|kms|kilomet(?:er|re)s?|kilómetros?|mi|miles?|millas?)${inAll}${week}`,
    (m) => [plain('perWeekTotal', toDistance(m[1], m[2]))],
  ),
]

/** Repetitions that differ from set to set; two of them need the word. */
function perSet(m: RegExpExecArray): TypedValue[] {
  return [plain('repsPerSet', (m[1] ?? '').split(/\s*[/-]\s*/).map(Number))]
}

const setRules: Rule[] = [
  rule(String.raw`(\d{1,3}(?:\s*/\s*\d{1,3}){2,})(?:\s*${repsWord})?`, perSet),
  rule(String.raw`(\d{1,3}(?:\s*-\s*\d{1,3}){2,})(?:\s*${repsWord})?`, perSet),
  rule(String.raw`(\d{1,3}\s*/\s*\d{1,3})\s*${repsWord}`, perSet),
  rule(String.raw`${amount}\s*s\s*${amount}\s*r`, (m) => [sets(m[1]), reps(m[2])]),
  rule(String.raw`${amount}\s*x\s*${amount}\s*x\s*${amount}\s*(?:${seconds})${hold}`, (m) => [
    sets(m[1]),
    reps(m[2]),
    plain('holdSec', toAmount(m[3])),
  ]),
  rule(String.raw`${amount}\s*x(?:hold|iso|h)\s*${amount}\s*(?:${seconds})?`, (m) => [
    setsOrHolds(toAmount(m[1])),
    plain('holdSec', toAmount(m[2])),
  ]),
  rule(String.raw`${amount}\s*x\s*${amount}h${amount}\s*(?:${seconds})?`, (m) => [
    sets(m[1]),
    reps(m[2]),
    plain('holdSec', toAmount(m[3])),
  ]),
  rule(String.raw`${amount}\s*${repsWord}\s*x\s*${amount}\s*(?:sets?|series)?`, (m) => [
    sets(m[2]),
    reps(m[1]),
  ]),
  rule(String.raw`${amount}\s*x\s*${amount}\s*(?:sets|series)`, (m) => [sets(m[2]), reps(m[1])]),
  rule(String.raw`${amount}${x}(\d{1,2}):(\d\d)`, (m) => [
    { as: 'clock', value: clock(m[2], m[3]), sets: toAmount(m[1]) },
  ]),
  rule(String.raw`${amount}${x}${long}\s*${anyUnit}`, (m) => [
    sets(m[1]),
    plain('distance', toDistance(m[2], m[3])),
  ]),
  rule(String.raw`${amount}${x}${amount}\s*-?\s*(?:${seconds})${hold}`, (m) => [
    { as: 'seconds', value: toAmount(m[2]), sets: toAmount(m[1]) },
  ]),
  rule(String.raw`${amount}${x}${amount}\s*-?\s*(?:${minutes})`, (m) => [
    { as: 'minutes', value: toAmount(m[2]), sets: toAmount(m[1]) },
  ]),
  rule(String.raw`${amount}${x}${amount}\s*m`, (m) => [
    { as: 'minutes', value: toAmount(m[2]), sets: toAmount(m[1]), short: true },
  ]),
  rule(String.raw`${amount}${x}${amount}\s*${repsWord}`, (m) => [sets(m[1]), reps(m[2])]),
  rule(`${amount}${x}${amount}${noUnit}`, (m) => [
    { as: 'bare', sets: toAmount(m[1]), count: toAmount(m[2]) },
  ]),
  rule(String.raw`${amount}\s*(?:sets?|series)`, (m) => [sets(m[1])]),
  rule(String.raw`(?:sets?|series)\s*[:=]\s*${amount}`, (m) => [sets(m[1])]),
  rule(String.raw`reps?\s*[:=]\s*${amount}`, (m) => [reps(m[1])]),
]

const times = (text: string | undefined): TypedValue[] => [{ as: 'times', value: toAmount(text) }]

const loneRules: Rule[] = [
  rule(String.raw`${amount}\s*(?:x|times|veces)`, (m) => times(m[1])),
  rule(String.raw`x\s*${amount}(?:\s*(?:times|sets|reps|veces))?${noUnit}`, (m) => times(m[1])),
  rule(String.raw`${long}\s*${anyUnit}`, (m) => [plain('distance', toDistance(m[1], m[2]))]),
  rule(String.raw`(\d{1,2}):(\d\d)${hold}`, (m) => [{ as: 'clock', value: clock(m[1], m[2]) }]),
  rule(String.raw`${amount}\s*-?\s*(?:${seconds})\s*-?\s*(?:holds?|iso|isometric)`, (m) => [
    plain('holdSec', toAmount(m[1])),
  ]),
  rule(String.raw`${amount}\s*-?\s*(?:${seconds})`, (m) => [{ as: 'seconds', value: toAmount(m[1]) }]),
  rule(String.raw`${amount}\s*-?\s*(?:${minutes})`, (m) => [{ as: 'minutes', value: toAmount(m[1]) }]),
  rule(String.raw`${amount}\s*m`, (m) => [{ as: 'minutes', value: toAmount(m[1]), short: true }]),
  rule(String.raw`${amount}\s*${repsWord}`, (m) => [reps(m[1])]),
  rule(`${amount}${noUnit}`, (m) => [reps(m[1])]),
]

/** How much: totals, sets and repetitions, bouts, distances, bare numbers; the longer reading first. */
export const amountRules: Rule[] = [...totalRules, ...setRules, ...loneRules]
