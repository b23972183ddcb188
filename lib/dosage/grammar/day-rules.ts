import { type TimeOfDay, type Weekday, weekdays } from '../choices'
import { plain, type Rule, rule } from './rule'

const names: Record<Weekday, string> = {
  mon: 'monday|mon|lunes|lun',
  tue: 'tuesday|tues|tue|martes|mar',
  wed: 'wednesday|wed|miércoles|miercoles|mié|mie',
  thu: 'thursday|thurs|thur|thu|jueves|jue',
  fri: 'friday|fri|viernes|vie',
  sat: 'saturday|sat|sábados?|sabados?|sáb',
  sun: 'sunday|sun|domingos?|dom',
}
const name = `(?:${Object.values(names).join('|')})s?`
const joined = String.raw`\s*(?:[,/&+-]|\band\b|\by\b|\blos\b|\s)\s*`

function dayOf(word: string): Weekday | undefined {
  return weekdays.find((day) => new RegExp(`^(?:${names[day]})s?$`, 'iu').test(word))
}

const inOrder = (days: readonly Weekday[]) => weekdays.filter((day) => days.includes(day))

function toDays(words: readonly string[]) {
  const days = words.flatMap((word) => dayOf(word) ?? [])
  return days.length === words.length && new Set(days).size === days.length
    ? [plain('weekdays', inOrder(days))]
    : null
}

function toSpan(first: string | undefined, last: string | undefined) {
  const [from, to] = [dayOf(first ?? ''), dayOf(last ?? '')]
  if (!from || !to || weekdays.indexOf(from) >= weekdays.indexOf(to)) return null
  return [plain('weekdays', weekdays.slice(weekdays.indexOf(from), weekdays.indexOf(to) + 1))]
}

const english: readonly (readonly [string, Weekday])[] = [
  ['th', 'thu'],
  ['tu', 'tue'],
  ['sa', 'sat'],
  ['su', 'sun'],
  ['m', 'mon'],
  ['t', 'tue'],
  ['w', 'wed'],
  ['r', 'thu'],
  ['f', 'fri'],
]
/** In Spanish letters M is Tuesday beside X, and Wednesday between L and V ("L-M-V", clinical spec 2.6). */
const spanish: Record<string, readonly Weekday[]> = {
  lmv: ['mon', 'wed', 'fri'],
  lxv: ['mon', 'wed', 'fri'],
  lmxjv: ['mon', 'tue', 'wed', 'thu', 'fri'],
  lmmjv: ['mon', 'tue', 'wed', 'thu', 'fri'],
  mj: ['tue', 'thu'],
  mjs: ['tue', 'thu', 'sat'],
  lj: ['mon', 'thu'],
  xv: ['wed', 'fri'],
  lx: ['mon', 'wed'],
}

/** Letters run together, "MWF", "TuThSa": each day once and in the order of the week, or null. */
function fromLetters(text: string): Weekday[] | null {
  const known = spanish[text.toLowerCase()]
  if (known) return [...known]
  const days: Weekday[] = []
  let rest = text.toLowerCase()
  while (rest !== '') {
    const found = english.find(([letters]) => rest.startsWith(letters))
    if (!found) return null
    days.push(found[1])
    rest = rest.slice(found[0].length)
  }
  const ordered = days.every(
    (day, at) => at === 0 || weekdays.indexOf(day) > weekdays.indexOf(days[at - 1] ?? day),
  )
  return ordered && days.length > 1 ? days : null
}

const times: readonly (readonly [string, TimeOfDay])[] = [
  [
    String.raw`q?am|(?:(?:in|every)\s+(?:the\s+)?)?mornings?|(?:por|en|cada)\s+la\s+mañana|mañanas`,
    'morning',
  ],
  [String.raw`(?:at\s+)?(?:midday|noon)|(?:al\s+)?mediodía`, 'midday'],
  [
    String.raw`(?:q?hs|(?:at\s+)?bed\s*time|before\s+(?:bed|sleep)|nightly|every\s+night|at\s+night|antes\s+de\s+(?:dormir|acostarse))`,
    'bedtime',
  ],
  [String.raw`q?pm|(?:(?:in|every)\s+(?:the\s+)?)?evenings?|(?:por|en)\s+la\s+(?:noche|tarde)`, 'evening'],
  [String.raw`(?:with|w/|at)\s*(?:each\s+)?meals?|con\s+(?:las\s+)?comidas?`, 'meals'],
]

/** Named weekdays and times of day, in English and Spanish. */
export const dayRules: Rule[] = [
  rule(String.raw`(?:on\s+)?(?:weekdays|work\s*days|entre\s+semana|m\s*-\s*f|l\s*-\s*v)`, () => [
    plain('weekdays', weekdays.slice(0, 5)),
  ]),
  rule(String.raw`(?:on\s+)?(?:weekends?|fin(?:es)?\s+de\s+semana)`, () => [
    plain('weekdays', weekdays.slice(5)),
  ]),
  rule(String.raw`(?:de\s+)?(${name})\s*(?:-|\bto\b|\bthrough\b|\ba\b)\s*(${name})`, (m) =>
    toSpan(m[1], m[2]),
  ),
  rule(String.raw`(?:on\s+|los\s+)?(${name}(?:${joined}${name})*)`, (m) =>
    toDays((m[1] ?? '').match(/\p{L}{2,}/gu)?.filter((word) => !/^(?:and|los)$/i.test(word)) ?? []),
  ),
  rule(String.raw`\p{L}{1,2}(?:[/&+-]\p{L}{1,2})+|\p{L}{2,10}`, (m) => {
    const days = fromLetters(m[0].replace(/[/&+-]/g, ''))
    return days ? [plain('weekdays', days)] : null
  }),
  rule(String.raw`am\s*[/&+]\s*pm`, () => [plain('timeOfDay', ['morning', 'evening'])]),
  ...times.map(([words, time]) => rule(words, () => [plain('timeOfDay', [time])])),
]
