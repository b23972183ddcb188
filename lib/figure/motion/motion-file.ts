/** How a path is painted: fill and its opacity, stroke and its width in steps, dash in steps. */
export interface MotionPaint {
  fill?: string
  fillOpacity?: number
  stroke?: string
  strokeWidth?: number
  dash?: [number, number]
}

/**
 * The way from start to end as it is stored: every length in whole steps of a quarter unit, every path once and packed,
 * each frame a list of pairs of a paint and a path. The way back is the same frames from the last to the first.
 */
export interface MotionFile {
  /** Where the still pictures lie among the frames: left, top, width, height, in steps. */
  box: [number, number, number, number]
  /** The movement from start to end goes with gravity: its speed is the first number of a tempo. */
  lowers: boolean
  paints: MotionPaint[]
  paths: string[]
  frames: number[][]
}

/** Steps in a unit of a traced frame. */
export const stepsPerUnit = 4
