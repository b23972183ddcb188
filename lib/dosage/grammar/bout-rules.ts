import { plain, type Rule, rule } from './rule'

const span = String.raw`\d{1,3}\s*(?:minutes?|mins?|minutos?|m|'(?!')|seconds?|secs?|segs?|segundos?|s|"|'')`
const time = String.raw`(${span}|\d{1,2}:\d\d)`
const pace = String.raw`(?:\s*(?:at\s+|@\s*)?(hard|easy|moderate|mod|light|vigorous|fast|slow|brisk|fuerte|suave|fácil|moderado|rpe\s*\d{1,2}|z[1-4])(?:\s+pace)?)?`
const work = String.raw`${time}${pace}(?:\s*(?:on|work))?`
const ease = String.raw`${time}${pace}(?:\s*(?:off|rest|recovery|between))?`

type Pace = { zone?: 'easy' | 'moderate' | 'hard'; effort?: number }

function toSeconds(text: string | undefined): number {
  const clock = /^(\d+):(\d\d)$/.exec(text ?? '')
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  const number = Number.parseInt(text ?? '', 10)
  return /s|seg|"|''/i.test(text ?? '') && !/min/i.test(text ?? '') ? number : number * 60
}

function toPace(text: string | undefined): Pace {
  if (text === undefined) return {}
  const effort = /^rpe\s*(\d+)/i.exec(text)?.[1]
  if (effort) return { effort: Number(effort) }
  if (/^(?:hard|vigorous|fast|fuerte|z4)/i.test(text)) return { zone: 'hard' }
  return { zone: /^(?:mod|brisk|z[23])/i.test(text) ? 'moderate' : 'easy' }
}

/** The easier part is told by its zone alone. */
function toEase(text: string | undefined): { zone?: Pace['zone'] } {
  const { zone, effort } = toPace(text)
  if (effort !== undefined) return { zone: effort >= 7 ? 'hard' : effort >= 5 ? 'moderate' : 'easy' }
  return zone ? { zone } : {}
}

const intervals = (
  count: string | undefined,
  [workTime, workPace]: [string | undefined, string | undefined],
  [easeTime, easePace]: [string | undefined, string | undefined],
) =>
  plain('intervals', {
    count: Number(count),
    work: { sec: toSeconds(workTime), ...toPace(workPace) },
    ease: { sec: toSeconds(easeTime), ...toEase(easePace) },
  })

/** Work that a clock divides: every minute on the minute, as many as possible, intervals (clinical spec 2.1). */
export const boutRules: Rule[] = [
  rule(
    String.raw`emom\s*(\d{1,2})(?:\s*(?:minutes?|mins?|m|')\s*[:x,]?\s*(?:of\s+)?|\s*[:x]\s*|\s+(?:of\s+)?)(\d{1,2})(?:\s*(?:reps?|veces))?`,
    (m) => [plain('emom', { minutes: Number(m[1]), reps: Number(m[2]) })],
  ),
  rule(String.raw`amrap\s*(?:in\s+|:\s*)?${time}`, (m) => [plain('amrap', { sec: toSeconds(m[1]) })]),
  rule(String.raw`(${span})\s*amrap`, (m) => [plain('amrap', { sec: toSeconds(m[1]) })]),
  rule(String.raw`amrap\s*(\d{1,2})`, (m) => [plain('amrap', { sec: Number(m[1]) * 60 })]),
  rule(String.raw`(\d{1,2})\s*x\s*\(\s*${work}\s*[,/+;]\s*${ease}\s*\)`, (m, { kind }) =>
    kind === 'AE' ? [intervals(m[1], [m[2], m[3]], [m[4], m[5]])] : null,
  ),
  rule(String.raw`(\d{1,2})\s*x\s*${work}\s*[/+]\s*${ease}`, (m, { kind }) =>
    kind === 'AE' ? [intervals(m[1], [m[2], m[3]], [m[4], m[5]])] : null,
  ),
  rule(String.raw`${work}\s*[/+,]?\s*${ease}\s*x\s*(\d{1,2})`, (m, { kind }) =>
    kind === 'AE' ? [intervals(m[5], [m[1], m[2]], [m[3], m[4]])] : null,
  ),
  // A ratio is of minutes: "1:2 x10" is 1 minute of work to 2 of ease.
  rule(String.raw`(\d):(\d)\s*x\s*(\d{1,2})`, (m, { kind }) =>
    kind === 'AE' ? [intervals(m[3], [`${m[1]}min`, undefined], [`${m[2]}min`, undefined])] : null,
  ),
  rule(String.raw`(\d{1,2})\s*x\s*(\d):(\d)`, (m, { kind }) =>
    kind === 'AE' ? [intervals(m[1], [`${m[2]}min`, undefined], [`${m[3]}min`, undefined])] : null,
  ),
]
