import type { FigureBlock } from '../item'

/** A5: manual therapy by the clinician. */
export const manual: FigureBlock = {}
