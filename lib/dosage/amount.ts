/** A whole number, or a range of two. */
export type Amount = number | { min: number; max: number }

/** The upper end; `otherwise` when there is no amount. */
export function highest(amount: Amount | undefined, otherwise = 0): number {
  return typeof amount === 'object' ? amount.max : (amount ?? otherwise)
}

/** The lower end; `otherwise` when there is no amount. */
export function lowest(amount: Amount | undefined, otherwise = 0): number {
  return typeof amount === 'object' ? amount.min : (amount ?? otherwise)
}

/** The middle of a range; `otherwise` when there is no amount. */
export function middle(amount: Amount | undefined, otherwise: number): number {
  return typeof amount === 'object' ? (amount.min + amount.max) / 2 : (amount ?? otherwise)
}
