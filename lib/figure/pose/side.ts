export type Side = 'L' | 'R'
export const sides = ['L', 'R'] as const
/** +1 on the left, where x is positive. */
export const signOf = (side: Side) => (side === 'L' ? 1 : -1)
