import { shortNumber } from '../trace/path-data'

/**
 * Moves path data written by PathWriter, in which only M is absolute, after scaling every number by `factor`.
 * A factor of one half keeps every coordinate exact with two decimals.
 */
export function movePath(d: string, dx: number, dy: number, factor = 1): string {
  const scaled = factor === 1 ? d : d.replace(/-?\d*\.?\d+/g, (text) => trim(Number(text) * factor))
  if (dx === 0 && dy === 0) return scaled
  return scaled.replace(/M(-?\d*\.?\d+)[ ]?(-?\d*\.?\d+)/g, (_, x: string, y: string) => {
    const [px, py] = [shift(Number(x), dx), shift(Number(y), dy)]
    return `M${px}${py.startsWith('-') ? '' : ' '}${py}`
  })
}

const trim = (value: number) => {
  const text = String(Math.round(value * 100) / 100)
  return text.startsWith('0.') ? text.slice(1) : text.startsWith('-0.') ? `-${text.slice(2)}` : text
}
const shift = (value: number, by: number) =>
  Number.isInteger(value * 10) ? shortNumber(value + by) : trim(value + by)
