import type { FigureBlock } from '../item'

/** A2: mobility of hip and pelvis. */
export const mobility: FigureBlock = {}
