import { amount, decimal, plain, quoted, type Rule, rawRule, rule, toAmount, toNumber, unquote } from './rule'

const feel = '(easy|medium|hard|light|moderate|mod|med|heavy|strong|firm|suave|media|dura|fuerte)'
const band = `(?:thera-?bands?|bands?|tb|loops?|tub(?:e|ing)|mini-?bands?)`
const colors: Record<string, string> = {
  y: 'yellow',
  r: 'red',
  g: 'green',
  b: 'blue',
  bk: 'black',
  blk: 'black',
}
const color = '(yellow|red|green|blue|black|gold|silver|tan|orange|purple|pink|gr[ae]y|white|brown)'
const spanishColors: Record<string, string> = {
  amarilla: 'yellow',
  roja: 'red',
  verde: 'green',
  azul: 'blue',
  negra: 'black',
  dorada: 'gold',
  plateada: 'silver',
  naranja: 'orange',
  morada: 'purple',
  rosa: 'pink',
  gris: 'gray',
  blanca: 'white',
}
/** Words that stand before "band" and are no name of one. */
const noName = /^(?:with|use|using|the|a|and|no|w|resistance|con|la|una)$/i

const isFeel = (word: string) => new RegExp(`^${feel}$`, 'iu').test(word)
const measured = String.raw`(\s+(?:measured|tested|medid[oa]s?))?`
const heartRate = (value: object, tested: string | undefined) =>
  plain('heartRate', { ...value, ...(tested ? { measured: true } : {}) })
const toRange = (min: string | undefined, max: string | undefined) => ({ min: Number(min), max: Number(max) })
const between = String.raw`\s*(?:-|to|a|y)\s*`

const heartRules: Rule[] = [
  rule(
    String.raw`(?:hr|fc|pulse|pulso)\s*(\d{2,3})${between}(\d{2,3})(?:\s*(?:bpm|lpm))?${measured}`,
    (m) => [heartRate({ bpm: toRange(m[1], m[2]) }, m[3])],
  ),
  rule(String.raw`(\d{2,3})${between}(\d{2,3})\s*(?:bpm|lpm)${measured}`, (m) => [
    heartRate({ bpm: toRange(m[1], m[2]) }, m[3]),
  ]),
  rule(String.raw`${amount}\s*%\s*(?:of\s*)?(?:hr\s*max|max\s*hr|mhr|fc\s*m[aá]x)${measured}`, (m) => [
    heartRate({ percentMax: toAmount(m[1]) }, m[2]),
  ]),
  rule(String.raw`(?:hr\s*z(?:one)?|fc\s*zona)\s*([1-9])${measured}`, (m) => [
    heartRate({ zone: Number(m[1]) }, m[2]),
  ]),
]

const bandRules: Rule[] = [
  rule(String.raw`(yellow|red|green|blue|black)?(y|r|g|bk|blk|b)tb(?:\s+${feel})?`, (m) => [
    { as: 'band', band: colors[(m[2] ?? '').toLowerCase()], feel: m[3]?.toLowerCase() },
  ]),
  rawRule(String.raw`${quoted}\s+band(?:\s+${feel})?`, (m) => [
    { as: 'band', band: unquote(m[1]), feel: m[2]?.toLowerCase() },
  ]),
  rule(String.raw`${color}\s+${band}(?:\s+${feel})?`, (m) => [
    { as: 'band', band: m[1] ?? '', feel: m[2]?.toLowerCase() },
  ]),
  rule(String.raw`banda\s+(\p{L}+)(?:\s+(?:de\s+fuerza\s+)?${feel})?`, (m) => {
    const word = (m[1] ?? '').toLowerCase()
    if (isFeel(word)) return [{ as: 'band', feel: word }]
    return spanishColors[word] ? [{ as: 'band', band: spanishColors[word], feel: m[2]?.toLowerCase() }] : null
  }),
  rule(String.raw`${feel}\s+(?:resistance\s+)?${band}`, (m) => [{ as: 'band', feel: m[1]?.toLowerCase() }]),
  rule(String.raw`((?:(?:light|dark|extra)\s+)?\p{L}{2,})\s+band(?:\s+${feel})?`, (m) =>
    noName.test(m[1] ?? '') ? null : [{ as: 'band', band: m[1], feel: m[2]?.toLowerCase() }],
  ),
]

const tempo = (...digits: (string | undefined)[]) =>
  plain('tempo', digits.map((digit) => digit ?? '0').join('-'))

const tempoRules: Rule[] = [
  rule(String.raw`(?:tempo\s*:?\s*)?(\d)-(\d)-(\d)-(\d)`, (m) => [tempo(m[1], m[2], m[3], m[4])]),
  rule(String.raw`tempo\s*:?\s*(\d)-(\d)-(\d)`, (m) => [tempo(m[1], m[2], m[3], '0')]),
  rule(String.raw`tempo\s*:?\s*(\d)(\d)(\d)(\d)?`, (m) => [tempo(m[1], m[2], m[3], m[4])]),
  rule(String.raw`slow\s+lower(?:ing)?\s*(\d)\s*(?:seconds?|secs?|s)?`, (m) => [tempo(m[1], '0', '0', '0')]),
  rule(String.raw`(\d)\s*(?:seconds?|secs?|s)\s+(?:slow\s+)?(?:lower(?:ing)?|eccentric|ecc)`, (m) => [
    tempo(m[1], '0', '0', '0'),
  ]),
]

/** Pulse, weight, band, machine and tempo. */
export const loadRules: Rule[] = [
  ...heartRules,
  ...bandRules,
  rule(String.raw`${decimal}\s*(?:kgs?|kilos?|kilograms?|kilogramos?)`, (m) => [
    plain('load', { kg: toNumber(m[1]) }),
  ]),
  rule(String.raw`${decimal}\s*(?:lbs?\.?|pounds?|libras?|#)`, (m) => [
    plain('load', { lb: toNumber(m[1]) }),
  ]),
  rule(String.raw`(\d{1,3})\s*%(?:\s*(?:of\s*|de\s*)?(?:1\s*-?\s*rm|max|one\s+rep\s+max))?`, (m) => [
    plain('load', { percentOneRepMax: Number(m[1]) }),
  ]),
  rule(
    String.raw`bw|body\s*-?weight|own\s+weight|peso\s+corporal|sin\s+peso(?:\s+extra)?|no\s+(?:added\s+)?weight`,
    () => [plain('load', { bodyWeight: true })],
  ),
  rule(String.raw`(?:stack|pin|plate|machine|máquina)\s*(\d{1,3}(?:\.\d+)?)`, (m) => [
    plain('load', { machine: Number(m[1]) }),
  ]),
  ...tempoRules,
]
