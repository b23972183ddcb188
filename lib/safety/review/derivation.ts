/** When a flag holds because another one does (clinical spec 4.4). */
export type Derivation = {
  /** Several: any of them is enough, and nothing else is asked. */
  bases: readonly string[]
  approach?: string
  order?: 'none'
  /** Whole days since the stored date, both ends included; `to` absent: no end. */
  days?: { from: number; to?: number }
}

const union = /^\w+( \/ \w+)+$/
const single = /^(\w+)(?: approach=(\w+))?(?: (order=none))?(?: days=(-?\d+)\.\.(\d*))?$/

/**
 * Reads "tha approach=posterior days=0..41", "tka" or "anticoagulants / bleeding_disorder". Null for a text that is none
 * of these, an empty one included.
 */
export function parseDerivation(text: string): Derivation | null {
  if (union.test(text)) return { bases: text.split(' / ') }
  const [, base, approach, order, from, to] = single.exec(text) ?? []
  if (base === undefined) return null
  return {
    bases: [base],
    ...(approach ? { approach } : {}),
    ...(order ? { order: 'none' } : {}),
    ...(from ? { days: { from: Number(from), ...(to ? { to: Number(to) } : {}) } } : {}),
  }
}
