/** Characters that JSON writes as they are, for numbers from -44 to 44; a greater number takes two behind a sign. */
const alphabet = Array.from({ length: 92 }, (_, i) => String.fromCharCode(35 + i)).filter((c) => c !== '\\')
const middle = 44
const farSign = 89
const farBase = 89
const move = '!'
const line = ' '
const close = '~'

/**
 * Path data in whole steps (M, l, c, Z as `toSteps` writes them) in a third less room: a character a number, the points
 * of a curve each from the one before. Throws on a way of more than 3960 steps.
 */
export function packPath(d: string): string {
  let text = ''
  let [x, y, fromX, fromY] = [0, 0, 0, 0]
  for (const [, command = '', rest = ''] of d.matchAll(/([MlcZ])([^MlcZ]*)/g)) {
    const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = (rest.match(/-?\d+/g) ?? []).map(Number)
    if (command === 'M') {
      text += move + pack(a - x) + pack(b - y)
      ;[x, y, fromX, fromY] = [a, b, a, b]
    } else if (command === 'l') {
      text += line + pack(a) + pack(b)
      ;[x, y] = [x + a, y + b]
    } else if (command === 'c') {
      text += [a, b, c - a, e - b, f - c, g - e].map(pack).join('')
      ;[x, y] = [x + f, y + g]
    } else {
      text += close
      ;[x, y] = [fromX, fromY]
    }
  }
  return text
}

function pack(n: number): string {
  if (Math.abs(n) <= middle) return alphabet[n + middle] ?? ''
  const far = 2 * (Math.abs(n) - middle - 1) + (n < 0 ? 1 : 0)
  if (far >= farBase * farBase) throw new Error(`A path goes ${n} steps at once.`)
  return `${alphabet[farSign]}${alphabet[Math.floor(far / farBase)]}${alphabet[far % farBase]}`
}

/** Path data for a canvas or an SVG, out of what `packPath` wrote. */
export function unpackPath(text: string): string {
  let d = ''
  let at = 0
  let [x, y, fromX, fromY] = [0, 0, 0, 0]
  const digit = () => {
    const code = text.charCodeAt(at++)
    return code - 35 - (code > 92 ? 1 : 0)
  }
  const next = () => {
    const near = digit()
    if (near !== farSign) return near - middle
    const far = digit() * farBase + digit()
    return (Math.floor(far / 2) + middle + 1) * (far % 2 ? -1 : 1)
  }
  while (at < text.length) {
    const command = text[at]
    if (command === move || command === line || command === close) at++
    if (command === move) {
      ;[x, y] = [x + next(), y + next()]
      ;[fromX, fromY] = [x, y]
      d += `M${x} ${y}`
    } else if (command === line) {
      const [a, b] = [next(), next()]
      ;[x, y] = [x + a, y + b]
      d += `l${a} ${b}`
    } else if (command === close) {
      ;[x, y] = [fromX, fromY]
      d += 'Z'
    } else {
      const [a, b] = [next(), next()]
      const [c, e] = [a + next(), b + next()]
      const [f, g] = [c + next(), e + next()]
      ;[x, y] = [x + f, y + g]
      d += `c${a} ${b} ${c} ${e} ${f} ${g}`
    }
  }
  return d
}
