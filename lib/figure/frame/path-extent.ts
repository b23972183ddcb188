import type { Rectangle } from '../trace/camera'

/** Parts of a curve after which a point of it is measured. */
const parts = [0.25, 0.5, 0.75, 1]

/** The box of path data as PathWriter writes it (M absolute, l and c relative), without stroke widths. */
export function pathExtent(d: string): Rectangle {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity }
  const take = (x: number, y: number) => {
    box.x0 = Math.min(box.x0, x)
    box.y0 = Math.min(box.y0, y)
    box.x1 = Math.max(box.x1, x)
    box.y1 = Math.max(box.y1, y)
  }
  let x = 0
  let y = 0
  for (const [, command, text = ''] of d.matchAll(/([Mlc])([^MlcZ]*)/g)) {
    const numbers = text.match(/-?\d*\.?\d+/g)?.map(Number) ?? []
    const step = command === 'c' ? 6 : 2
    for (let i = 0; i + step <= numbers.length; i += step) {
      const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = numbers.slice(i, i + step)
      if (command === 'c') {
        for (const t of parts) take(x + bezier(t, a, c, f), y + bezier(t, b, e, g))
        x += f
        y += g
      } else {
        x = command === 'M' ? a : x + a
        y = command === 'M' ? b : y + b
        take(x, y)
      }
    }
  }
  return box
}

const bezier = (t: number, p1: number, p2: number, p3: number) =>
  3 * (1 - t) ** 2 * t * p1 + 3 * (1 - t) * t ** 2 * p2 + t ** 3 * p3
