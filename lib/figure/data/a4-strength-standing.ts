import type { FigureBlock } from '../item'

/** A4: strengthening on the feet. */
export const strengthStanding: FigureBlock = {}
