import { toMovementPhrase } from '../movement'
import { plain, quoted, type Rule, rawRule, rule, unquote } from './rule'

const joint = '(hip|knee|shoulder|shldr|sh|elbow|wrist|neck|cadera|rodilla|hombro|codo|muñeca|cuello)'
const motion = '(flex(?:ion)?|ext(?:ension)?|abd(?:uction)?|elev(?:ation)?|er|ir|rot(?:ation)?)'
const degrees = String.raw`(\d{1,3})\s*(?:°|deg(?:rees)?|grados)?`
const atMost = '(?:<=?|≤|max|up to|hasta|no more than|not past)'

function toLimit(number: string | undefined, jointName: string | undefined, motionName: string | undefined) {
  const movement = toMovementPhrase(jointName, motionName ?? '')
  return movement ? [plain('rangeLimit', { degrees: Number(number), movement })] : null
}

/** Limits of range, the note to the patient, and when to stop: what stands between quotes is kept as typed. */
export const limitRules: Rule[] = [
  rawRule(String.raw`l[ií]mit[e]?\s*(\d{1,3})\s*°?\s*${quoted}`, (m) => [
    plain('rangeLimit', { degrees: Number(m[1]), movement: unquote(m[2]) }),
  ]),
  rawRule(String.raw`l[ií]mit[e]?\s*${quoted}`, (m) => [plain('rangeLimit', unquote(m[1]))]),
  // A band's name between quotes is no note.
  rawRule(String.raw`${quoted}(?!\s*band\b)`, (m) => [plain('note', unquote(m[1]))]),
  rawRule('“([^”]*)”', (m) => [plain('note', m[1] ?? '')]),
  rule(String.raw`stop\s*:\s*([a-z0-9-]*[a-z0-9](?:\s*,\s*[a-z0-9-]*[a-z0-9])*)`, (m) => [
    plain('stopIf', (m[1] ?? '').toLowerCase().split(/\s*,\s*/)),
  ]),
  rule(String.raw`${atMost}\s*${degrees}\s*${joint}\s+${motion}`, (m) => toLimit(m[1], m[2], m[3])),
  rule(String.raw`no\s+(?:${joint}\s+)?${motion}\s*(?:>|past|beyond|over|above)\s*${degrees}`, (m) =>
    toLimit(m[3], m[1], m[2]),
  ),
  rule(String.raw`${joint}\s+${motion}\s*${atMost}\s*${degrees}`, (m) => toLimit(m[3], m[1], m[2])),
]
