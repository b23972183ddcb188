import type { FigureBlock } from '../item'

/** B6 and B8: trunk, and ankle items of the hip templates. */
export const core: FigureBlock = {}
