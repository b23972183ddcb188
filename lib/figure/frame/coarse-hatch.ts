const numbers = String.raw`(-?[\d.]+)\s?(-?[\d.]+)`
const line = new RegExp(`M${numbers}l${numbers}`, 'g')

/**
 * Of a hatching (diagonal lines of their own, each "M x y l dx dy"), the lines that stand at least `apart` from each
 * other, all in frame units; one at least. What is no such hatching is answered as it is.
 */
export function coarsenHatch(d: string, apart: number): string {
  const lines = [...d.matchAll(line)].map(([text, x, y]) => ({ text, place: Number(x) - Number(y) }))
  if (lines.map(({ text }) => text).join('') !== d) return d
  const places = [...new Set(lines.map(({ place }) => place))].sort((one, other) => one - other)
  const kept = new Set<number>()
  let last = Number.NEGATIVE_INFINITY
  for (const place of places) {
    // Places are measured along an axis, the space between diagonal lines across them.
    if ((place - last) * Math.SQRT1_2 < apart) continue
    kept.add(place)
    last = place
  }
  return lines.flatMap(({ text, place }) => (kept.has(place) ? [text] : [])).join('')
}
