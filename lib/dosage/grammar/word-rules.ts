import { amount, minutes, plain, type Rule, rule, seconds, type TypedValue, toAmount } from './rule'

const roman = '(iv|v|iii|ii|i|[0-9])'
/** A sign that stands at a numeral and not between two: "IV-", but not "III-IV". */
const step = String.raw`([+-](?=[\s,;)]|$))?`
const gradeEnd = String.raw`(?:\s*(?:-|to|a)\s*${roman}${step})?`
const romans = ['i', 'ii', 'iii', 'iv', 'v']

/** Grade as typed: its number, and the softer or firmer step of III and IV. */
export type TypedGrade = { number: number; step: '' | '-' | '+' }

function toGrade(text: string | undefined, sign: string | undefined): TypedGrade {
  const place = romans.indexOf((text ?? '').toLowerCase())
  return { number: place >= 0 ? place + 1 : Number(text), step: sign === '+' || sign === '-' ? sign : '' }
}

function gradeValue(m: RegExpExecArray): TypedValue[] {
  const min = toGrade(m[1], m[2])
  return [plain('grade', { min, max: m[3] ? toGrade(m[3], m[4]) : min })]
}

const rest = String.raw`(?:rest|ri|descanso|descanse|r(?=\d))`
const restRules: Rule[] = [
  rule(String.raw`${rest}\s*:?\s*(\d{1,2}):(\d\d)`, (m) => [
    plain('restSec', Number(m[1]) * 60 + Number(m[2])),
  ]),
  rule(String.raw`${rest}\s*:?\s*(\d{1,2})\s*(?:${minutes}|m)`, (m) => [plain('restSec', Number(m[1]) * 60)]),
  rule(String.raw`${rest}\s*:?\s*(\d{1,4})\s*${seconds}?`, (m) => [plain('restSec', Number(m[1]))]),
  rule(String.raw`(\d{1,2}):(\d\d)\s*(?:rest|de\s+descanso)`, (m) => [
    plain('restSec', Number(m[1]) * 60 + Number(m[2])),
  ]),
  rule(String.raw`(\d{1,2})\s*(?:${minutes}|m)\s*(?:rest|de\s+descanso)(?:\s+between(?:\s+sets)?)?`, (m) => [
    plain('restSec', Number(m[1]) * 60),
  ]),
  rule(String.raw`(\d{1,4})\s*${seconds}\s*(?:rest|de\s+descanso)(?:\s+between(?:\s+sets)?)?`, (m) => [
    plain('restSec', Number(m[1])),
  ]),
]

const effortRules: Rule[] = [
  rule(String.raw`(?:rpe|effort|esfuerzo)\s*:?\s*(?:of\s+)?${amount}(?:\s*/\s*10)?`, (m) => [
    plain('effort', toAmount(m[1])),
  ]),
  rule(String.raw`${amount}\s*/\s*10\s*(?:effort|rpe|de\s+esfuerzo|esfuerzo)`, (m) => [
    plain('effort', toAmount(m[1])),
  ]),
  rule(String.raw`rir\s*:?\s*${amount}`, (m) => [plain('rir', toAmount(m[1]))]),
  rule(
    String.raw`${amount}\s*(?:rir|reps?\s+left|(?:reps?\s+)?(?:in|left\s+in)\s+(?:reserve|the\s+tank)|en\s+reserva)`,
    (m) => [plain('rir', toAmount(m[1]))],
  ),
  rule(String.raw`leave\s+${amount}(?:\s+(?:reps?\s+)?in\s+(?:reserve|the\s+tank))?`, (m) => [
    plain('rir', toAmount(m[1])),
  ]),
]

const strict = '<(?!=)|under|below|less\\s+than|menos\\s+de|por\\s+debajo\\s+de'
const atMost = String.raw`≤|<=|max(?:imum)?(?:\s+of)?|m[aá]x(?:imo)?|up\s+to|hasta|no\s+more\s+than|at|:`
const outOf = String.raw`(?:\s*/\s*10)?`
const level = String.raw`(?:\d{1,2}\s*(?:-|to|a)\s*)?(\d{1,2})`

function pain(sign: string | undefined, number: string | undefined): TypedValue[] {
  const isStrict = sign !== undefined && new RegExp(`^(?:${strict})$`, 'i').test(sign.trim())
  return [plain('painLimit', Number(number)), ...(isStrict ? [plain('painStrict', true)] : [])]
}

const painRules: Rule[] = [
  rule(String.raw`(?:no|zero|without|sin)\s+(?:pain|dolor)|pain[-\s]*free|painless|indoloro`, () => [
    plain('painLimit', 0),
  ]),
  rule(
    String.raw`(?:pain|nprs|vas|dolor|p(?=\s*[≤<]))\s*(${strict}|${atMost})?\s*${level}${outOf}(?:\s+(?:or\s+less|max|at\s+most))?`,
    (m) => pain(m[1], m[2]),
  ),
  rule(String.raw`(${strict}|${atMost})?\s*${level}\s*/\s*10\s*(?:pain|dolor|de\s+dolor)`, (m) =>
    pain(m[1], m[2]),
  ),
  rule(String.raw`(${strict}|max(?:imum)?)\s*(?:pain|dolor)\s*(?:of\s+)?${level}${outOf}`, (m) =>
    pain(m[1], m[2]),
  ),
  rule(String.raw`(${strict}|≤|<=|max(?:imum)?)\s*${level}\s+(?:pain|dolor)`, (m) => pain(m[1], m[2])),
]

const settledRules: Rule[] = [
  rule(
    String.raw`(?:settle[sd]?|ok|back\s+to\s+usual)\s+(?:by|the|in\s+the|before)?\s*(?:the\s+)?(?:am|next\s+(?:morning|day)|morning|a\.m\.)`,
    () => [plain('settled', 'morning')],
  ),
  rule(
    String.raw`24\s*-?\s*h(?:ou)?rs?\s+rule|24\s*h\s+rule|settle[sd]?\s+(?:in|within|by)\s+24\s*h(?:(?:ou)?rs?)?|regla\s+de\s+24\s*h(?:oras)?`,
    () => [plain('settled', '24h')],
  ),
  rule(String.raw`settle[sd]?\s+(?:in|within)\s+(?:a\s+few\s+)?minutes`, () => [plain('settled', 'minutes')]),
]

const holdWord = '(?:hold(?:ing|s)?|held|h|iso|isometric|mantener|mantenga|sostener)'
const holdRules: Rule[] = [
  rule(String.raw`${holdWord}\s*(?:for\s+|of\s+|por\s+|x\s*)?${amount}\s*(?:${minutes})`, (m) => [
    plain('holdSec', inSeconds(m[1])),
  ]),
  rule(String.raw`${holdWord}\s*(?:for\s+|of\s+|por\s+|x\s*|:\s*)?${amount}\s*${seconds}?`, (m) => [
    plain('holdSec', toAmount(m[1])),
  ]),
  rule(String.raw`${amount}\s*-?\s*(?:${minutes})\s*-?\s*(?:holds?|iso)`, (m) => [
    plain('holdSec', inSeconds(m[1])),
  ]),
  rule(String.raw`(?:soft\s+)?push\s*(\d{1,3})\s*${seconds}?`, (m) => [plain('pushSec', Number(m[1]))]),
  rule(String.raw`(\d{1,3})\s*${seconds}?\s*push`, (m) => [plain('pushSec', Number(m[1]))]),
  rule(
    String.raw`(?:cr\s*)?${amount}\s*x\s*\(?\s*(\d{1,3})\s*${seconds}?\s*(?:push\s*)?[,/+]\s*${amount}\s*${seconds}?\s*hold\s*\)?|cr\s*${amount}\s*x\s*(\d{1,3})\s*${seconds}?\s*/\s*${amount}\s*${seconds}?`,
    (m) => [
      plain('reps', toAmount(m[1] ?? m[4])),
      plain('pushSec', Number(m[2] ?? m[5])),
      plain('holdSec', toAmount(m[3] ?? m[6])),
    ],
  ),
  rule('cr|contract-relax|pnf', (_, { kind }) => (kind === 'ST' ? [] : null)),
]

/** Whole seconds of minutes: a hold of "1 min". */
function inSeconds(text: string | undefined) {
  const value = toAmount(text)
  return typeof value === 'number' ? value * 60 : { min: value.min * 60, max: value.max * 60 }
}

/** Rest, effort, pain, grade, hold, where and with whom, pace: numbers that a word explains. */
export const wordRules: Rule[] = [
  ...restRules,
  ...effortRules,
  ...painRules,
  ...settledRules,
  rule(String.raw`(?:grade\s*|gr\.?\s*|grado\s*|g\s*)${roman}${step}${gradeEnd}`, gradeValue),
  rule(String.raw`(iv|v|iii|ii|i)${step}(?:\s*(?:-|to|a)\s*(iv|v|iii|ii|i)${step})?`, (m, { kind }) =>
    kind === 'MTc' ? gradeValue(m) : null,
  ),
  ...holdRules,
  rule(
    String.raw`(?:(?:in|at)\s+(?:the\s+)?|en\s+(?:la\s+)?)(?:clinic|clínica|clinica)|clinic\s+only`,
    () => [plain('supervised', 'clinic')],
  ),
  rule(String.raw`hep|(?:at\s+)?home(?:\s+program)?|en\s+casa`, () => [plain('supervised', 'home')]),
  rule(
    String.raw`(?:(?:with|w/)\s*(?:a\s+)?)(?:helper|spouse|family|partner|assist(?:ance)?|supervision)|sba|cga|con\s+(?:un\s+)?(?:ayuda|ayudante|alguien)`,
    () => [plain('supervised', 'helper')],
  ),
  rule(
    String.raw`(?:z|zone\s*)([1-4])|(easy|light|mod(?:erate)?|med(?:ium)?|hard|vigorous|firm|deep|suave|fácil|ligero|moderad[oa]|fuerte)(?:\s+(?:pace|intensity|pressure|effort))?`,
    (m) => [{ as: 'intensity', word: (m[1] ? `z${m[1]}` : (m[2] ?? '')).toLowerCase() }],
  ),
]
