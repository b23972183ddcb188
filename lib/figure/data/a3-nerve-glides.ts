import type { FigureBlock } from '../item'

/** A3: nerve glides of the leg. */
export const nerveGlides: FigureBlock = {}
