import type { FigureBlock } from '../item'

/** A6: manual therapy by oneself. */
export const selfTreatment: FigureBlock = {}
