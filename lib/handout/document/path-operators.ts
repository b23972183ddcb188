import svgpath from 'svgpath'

/** SVG path data as the operators of a PDF, in absolute points; arcs and quadratic curves become cubic ones. */
export function toPathOperators(data: string): string {
  const out: string[] = []
  svgpath(data)
    .abs()
    .unarc()
    .unshort()
    .iterate((segment, _index, x, y) => {
      const [letter, ...values] = segment as [string, ...number[]]
      if (letter === 'M' || letter === 'L') out.push(`${toText(values)} ${letter === 'M' ? 'm' : 'l'}`)
      else if (letter === 'H') out.push(`${toText([values[0] ?? x, y])} l`)
      else if (letter === 'V') out.push(`${toText([x, values[0] ?? y])} l`)
      else if (letter === 'C') out.push(`${toText(values)} c`)
      else if (letter === 'Q') out.push(`${toText(toCubic(x, y, values))} c`)
      else out.push('h')
    })
  return out.join('\n')
}

function toCubic(x: number, y: number, [ax = 0, ay = 0, bx = 0, by = 0]: readonly number[]): number[] {
  const between = (from: number, to: number) => from + ((to - from) * 2) / 3
  return [between(x, ax), between(y, ay), between(bx, ax), between(by, ay), bx, by]
}

function toText(values: readonly number[]): string {
  return values.map((value) => Math.round(value * 1000) / 1000).join(' ')
}
