import type { Amount } from './dosage'
import type { Side } from './kind'

/** What one typed token means, before its kind and its numbers are checked. */
export type DoseValue =
  | {
      field: 'sets' | 'reps' | 'holdSec' | 'durationMin' | 'perDay' | 'daysPerWeek' | 'effort' | 'rir'
      value: Amount
    }
  | { field: 'metresOrMinutes'; value: Amount }
  | { field: 'distance'; value: { value: number; unit: 'm' | 'steps' } }
  | { field: 'perDay'; value: { everyHours: number } }
  | { field: 'daysPerWeek'; value: { everyDays: number } }
  | { field: 'restSec' | 'painLimit' | 'weeks'; value: number }
  | { field: 'tempo'; value: string }
  | { field: 'load'; value: { kg: number } | { lb: number } | { percentOneRepMax: number } }
  | { field: 'load'; value: { band: string; feel?: string } }
  | { field: 'intensity'; value: string }
  | { field: 'grade'; value: { min: number; max: number } }
  | { field: 'rangeLimit'; value: string | { degrees: number; movement: string } }
  | { field: 'supervised'; value: 'clinic' | 'home' | 'helper' }
  | { field: 'stopIf'; value: string[] }
  | { field: 'side'; value: Side }

type Rule = { pattern: RegExp; read: (match: RegExpExecArray) => DoseValue[] }

const number = String.raw`\d{1,5}`
const amount = String.raw`(${number}(?:\s*(?:-|\bto\b)\s*${number})?)`
const decimal = String.raw`(\d+(?:[.,]\d+)?(?:e[-+]?\d+)?)`
const quoted = String.raw`("(?:[^"\\]|\\.)*")`
const end = String.raw`(?![\w-]|[.,]\d)`
const unit = String.raw`(?!\s*(?:[/%]|kg|kilo|lb|pound|(?:s|sec|secs|seconds?|m|min|mins|minutes?)\b|mtr|met(?:er|re)|step|wk|week|days?\b|times?\b|visits?\b|sets?\b|reps?\b|x\b|x\s*\d))`

function rule(source: string, read: Rule['read']): Rule {
  return { pattern: new RegExp(source + end, 'iy'), read }
}

/** The number or range at a capture group: "8-12" → { min: 8, max: 12 }; equal ends are one number. */
function toAmount(text: string | undefined): Amount {
  const [min = 0, max] = (text ?? '').split(/\s*(?:-|to)\s*/i).map(Number)
  return max === undefined || max === min ? min : { min, max }
}

const toNumber = (text: string | undefined) => Number((text ?? '').replace(',', '.'))
const unquote = (text: string | undefined) => JSON.parse(text ?? '""') as string
const sets = (text: string | undefined): DoseValue => ({ field: 'sets', value: toAmount(text) })

const romans = ['i', 'ii', 'iii', 'iv', 'v']
function toGrade(text: string | undefined): number {
  const roman = romans.indexOf((text ?? '').toLowerCase())
  return roman >= 0 ? roman + 1 : Number(text)
}

const seconds = '(?:s|sec|secs|seconds?)'
const minutes = '(?:m|min|mins|minutes?)'
const metres = '(?:mtrs?|met(?:er|re)s?)'
const gradeWord = '(iv|v|iii|ii|i|[0-9])'

const limitRules: Rule[] = [
  rule(String.raw`limit\s*(\d{1,3})\s*°?\s*${quoted}`, (m) => [
    { field: 'rangeLimit', value: { degrees: Number(m[1]), movement: unquote(m[2]) } },
  ]),
  rule(String.raw`limit\s*${quoted}`, (m) => [{ field: 'rangeLimit', value: unquote(m[1]) }]),
  rule(String.raw`stop\s*:\s*([a-z0-9-]*[a-z0-9](?:\s*,\s*[a-z0-9-]*[a-z0-9])*)`, (m) => [
    { field: 'stopIf', value: (m[1] ?? '').toLowerCase().split(/\s*,\s*/) },
  ]),
]

const loadRules: Rule[] = [
  rule(
    String.raw`(?:${quoted}|((?:(?:light|dark|extra)\s+)?[a-z]{2,}))\s+band(?:\s+(easy|medium|hard|light|moderate|heavy)\b)?`,
    (m) => [
      { field: 'load', value: { band: m[1] ? unquote(m[1]) : (m[2] ?? ''), feel: m[3]?.toLowerCase() } },
    ],
  ),
  rule(String.raw`${decimal}\s*(?:kgs?|kilos?|kilograms?)`, (m) => [
    { field: 'load', value: { kg: toNumber(m[1]) } },
  ]),
  rule(String.raw`${decimal}\s*(?:lbs?|pounds?)`, (m) => [{ field: 'load', value: { lb: toNumber(m[1]) } }]),
  rule(String.raw`(\d{1,3})\s*%(?:\s*(?:of\s*)?1\s*-?rm)?`, (m) => [
    { field: 'load', value: { percentOneRepMax: Number(m[1]) } },
  ]),
  rule(String.raw`(?:tempo\s*)?(\d-\d-\d-\d)`, (m) => [{ field: 'tempo', value: m[1] ?? '' }]),
]

const frequencyRules: Rule[] = [
  rule(String.raw`hourly|every\s+hour`, () => [{ field: 'perDay', value: { everyHours: 1 } }]),
  rule(String.raw`(?:every\s+|q)(\d{1,2})\s*(?:h|hrs?|hours?)`, (m) => [
    { field: 'perDay', value: { everyHours: Number(m[1]) } },
  ]),
  rule('eod|qod|every\\s+(?:other|second)\\s+day', () => [{ field: 'daysPerWeek', value: { everyDays: 2 } }]),
  rule(String.raw`every\s+(\d{1,2})\s*(?:st|nd|rd|th)?\s+days?`, (m) => [
    { field: 'daysPerWeek', value: { everyDays: Number(m[1]) } },
  ]),
  rule('daily|every\\s+day', () => [{ field: 'daysPerWeek', value: 7 }]),
  rule('(?:qd|once\\s+a\\s+day)', () => [{ field: 'perDay', value: 1 }]),
  rule('(?:bid|twice\\s+a\\s+day)', () => [{ field: 'perDay', value: 2 }]),
  rule('tid', () => [{ field: 'perDay', value: 3 }]),
  rule('qid', () => [{ field: 'perDay', value: 4 }]),
  rule(String.raw`${amount}\s*(?:x\s*)?/\s*(?:d|day)`, (m) => [{ field: 'perDay', value: toAmount(m[1]) }]),
  rule(String.raw`${amount}\s*(?:x|times?)\s*(?:a|per)\s*day`, (m) => [
    { field: 'perDay', value: toAmount(m[1]) },
  ]),
  rule(String.raw`${amount}\s*(?:x\s*)?/\s*(?:w|wk|week)`, (m) => [
    { field: 'daysPerWeek', value: toAmount(m[1]) },
  ]),
  rule(String.raw`${amount}\s*(?:x|times?|days?|visits?)\s*(?:a|per)\s*week`, (m) => [
    { field: 'daysPerWeek', value: toAmount(m[1]) },
  ]),
  rule(String.raw`(?:for\s+)?(\d{1,3})\s*(?:wks?|weeks?)`, (m) => [{ field: 'weeks', value: Number(m[1]) }]),
]

const wordRules: Rule[] = [
  rule(String.raw`rest\s*(\d{1,4})\s*${seconds}?`, (m) => [{ field: 'restSec', value: Number(m[1]) }]),
  rule(String.raw`rest\s*(\d{1,2})\s*${minutes}`, (m) => [{ field: 'restSec', value: Number(m[1]) * 60 }]),
  rule(String.raw`rpe\s*${amount}`, (m) => [{ field: 'effort', value: toAmount(m[1]) }]),
  rule(String.raw`rir\s*${amount}`, (m) => [{ field: 'rir', value: toAmount(m[1]) }]),
  rule(String.raw`(?:grade\s*|g)${gradeWord}(?:\s*-\s*${gradeWord})?`, (m) => [
    { field: 'grade', value: { min: toGrade(m[1]), max: toGrade(m[2] ?? m[1]) } },
  ]),
  rule(String.raw`pain\s*(?:≤|<=|<|max|up\s+to)?\s*(\d{1,2})(?:\s*/\s*10)?`, (m) => [
    { field: 'painLimit', value: Number(m[1]) },
  ]),
  rule(String.raw`(?:hold|h)\s*${amount}\s*${seconds}?`, (m) => [
    { field: 'holdSec', value: toAmount(m[1]) },
  ]),
  rule(String.raw`(?:left|l)(?:\s+(?:side|leg|arm)(?:\s+only)?)?`, () => [{ field: 'side', value: 'left' }]),
  rule(String.raw`(?:right|r)(?:\s+(?:side|leg|arm)(?:\s+only)?)?`, () => [
    { field: 'side', value: 'right' },
  ]),
  rule(String.raw`(?:each|ea)(?:\s+(?:side|leg|arm))?`, () => [{ field: 'side', value: 'both-each' }]),
  rule(String.raw`both(?:\s+together)?`, () => [{ field: 'side', value: 'both-together' }]),
  rule(String.raw`alt(?:ernate|ernating)?(?:\s+sides)?`, () => [{ field: 'side', value: 'alternate' }]),
  rule(String.raw`(?:in|at)\s+(?:the\s+)?clinic`, () => [{ field: 'supervised', value: 'clinic' }]),
  rule(String.raw`at\s+home`, () => [{ field: 'supervised', value: 'home' }]),
  rule(String.raw`with\s+(?:a\s+)?helper`, () => [{ field: 'supervised', value: 'helper' }]),
  rule('easy|moderate|hard|vigorous|light|medium', (m) => [
    { field: 'intensity', value: m[0].toLowerCase() },
  ]),
]

const amountRules: Rule[] = [
  rule(String.raw`${amount}\s*x(?:hold|h)\s*${amount}\s*${seconds}?`, (m) => [
    sets(m[1]),
    { field: 'holdSec', value: toAmount(m[2]) },
  ]),
  rule(String.raw`${amount}\s*x\s*${amount}h${amount}\s*${seconds}?`, (m) => [
    sets(m[1]),
    { field: 'reps', value: toAmount(m[2]) },
    { field: 'holdSec', value: toAmount(m[3]) },
  ]),
  rule(String.raw`${amount}\s*x\s*(\d{1,5})\s*steps?`, (m) => [
    sets(m[1]),
    { field: 'distance', value: { value: Number(m[2]), unit: 'steps' } },
  ]),
  rule(String.raw`${amount}\s*x\s*(\d{1,5})\s*${metres}`, (m) => [
    sets(m[1]),
    { field: 'distance', value: { value: Number(m[2]), unit: 'm' } },
  ]),
  rule(String.raw`${amount}\s*x\s*${amount}\s*${seconds}`, (m) => [
    sets(m[1]),
    { field: 'holdSec', value: toAmount(m[2]) },
  ]),
  rule(String.raw`${amount}\s*x\s*${amount}\s*m`, (m) => [
    sets(m[1]),
    { field: 'metresOrMinutes', value: toAmount(m[2]) },
  ]),
  rule(String.raw`${amount}\s*x\s*${amount}\s*${minutes}`, (m) => [
    sets(m[1]),
    { field: 'durationMin', value: toAmount(m[2]) },
  ]),
  rule(String.raw`${amount}\s*(?:x|sets?\s+of)\s*${amount}(?:\s*reps?)?${end}${unit}`, (m) => [
    sets(m[1]),
    { field: 'reps', value: toAmount(m[2]) },
  ]),
  rule(String.raw`${amount}\s*(?:x|sets?)`, (m) => [sets(m[1])]),
  rule(String.raw`x\s*${amount}`, (m) => [sets(m[1])]),
  rule(String.raw`(\d{1,5})\s*steps?`, (m) => [
    { field: 'distance', value: { value: Number(m[1]), unit: 'steps' } },
  ]),
  rule(String.raw`(\d{1,5})\s*${metres}`, (m) => [
    { field: 'distance', value: { value: Number(m[1]), unit: 'm' } },
  ]),
  rule(String.raw`${amount}\s*${seconds}`, (m) => [{ field: 'holdSec', value: toAmount(m[1]) }]),
  rule(String.raw`${amount}\s*${minutes}`, (m) => [{ field: 'durationMin', value: toAmount(m[1]) }]),
  rule(String.raw`${amount}(?:\s*reps?)?${end}${unit}`, (m) => [{ field: 'reps', value: toAmount(m[1]) }]),
]

/** In the order they are tried at a place in the text: the longer reading first. */
export const doseRules: readonly Rule[] = [
  ...limitRules,
  ...loadRules,
  ...frequencyRules,
  ...wordRules,
  ...amountRules,
]
