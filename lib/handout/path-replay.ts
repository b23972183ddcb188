import svgpath from 'svgpath'
import type { Painter } from './document/painter'

/** One drawn step in absolute coordinates. */
type Step = readonly ['M' | 'L', number, number] | readonly ['C', ...Curve] | readonly ['Z']
type Curve = readonly [number, number, number, number, number, number]
export type Steps = readonly Step[]

/**
 * Reads SVG path data of moves, lines and cubic curves once, so that a picture that is kept is drawn again without
 * being read again. Null for data with other commands.
 */
export function readPath(data: string): Steps | null {
  const steps: Step[] = []
  let known = true
  svgpath(data)
    .abs()
    .iterate((segment, _index, x, y) => {
      const [letter, ...values] = segment
      const [first = 0, second = 0] = values
      if (letter === 'M' || letter === 'L') steps.push([letter, first, second])
      else if (letter === 'H') steps.push(['L', first, y])
      else if (letter === 'V') steps.push(['L', x, first])
      else if (segment[0] === 'C') steps.push(segment)
      else if (letter === 'Z' || letter === 'z') steps.push(['Z'])
      else known = false
    })
  return known ? steps : null
}

/** Puts a path that was read on the page, ready to be filled or stroked. */
export function replayPath(painter: Painter, steps: Steps): void {
  for (const step of steps) {
    if (step[0] === 'C') painter.bezierCurveTo(step[1], step[2], step[3], step[4], step[5], step[6])
    else if (step[0] === 'L') painter.lineTo(step[1], step[2])
    else if (step[0] === 'M') painter.moveTo(step[1], step[2])
    else painter.path('Z')
  }
}
