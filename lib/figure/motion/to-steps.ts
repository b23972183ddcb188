/** Numbers of one command of the path data that the tracer writes. */
const lengths: Record<string, number> = { M: 2, l: 2, c: 6, Z: 0 }

/**
 * Path data (M, l, c, Z) in whole steps of 1 / `steps` unit. Places are rounded, not distances, so that errors do not
 * add up; what becomes shorter than a step is left out. Throws when the data holds another command.
 */
export function toSteps(d: string, steps: number): string {
  let text = ''
  let exact = [0, 0]
  let drawn = [0, 0]
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
    if (lengths[command] !== numbers.length) throw new Error(`A path holds "${command}${rest}".`)
    if (command === 'Z') {
      text += 'Z'
      continue
    }
    const [x = 0, y = 0] = command === 'M' ? [0, 0] : exact
    const places = numbers.map((n, i) => n + (i % 2 ? y : x))
    const [x0 = 0, y0 = 0] = drawn
    const whole = places.map((n, i) => Math.round(n * steps) - (command === 'M' ? 0 : i % 2 ? y0 : x0))
    exact = places.slice(-2)
    if (command !== 'M' && whole.every((n) => n === 0)) continue
    drawn = exact.map((n) => Math.round(n * steps))
    text += command + whole.map((n, i) => (i > 0 && n >= 0 ? ` ${n}` : n)).join('')
  }
  return text
}
