import type { FigureBlock } from '../item'

/** B1 and B13: positions, cold, heat, sitting, lifting, walking. */
export const selfCare: FigureBlock = {}
