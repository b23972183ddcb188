import type { Paper } from '@/lib/handout/handout-options'

/** Points of a length in millimetres. */
export function mm(length: number): number {
  return (length * 72) / 25.4
}

export type Sheet = {
  width: number
  height: number
  /** The area for words and pictures, foot left out. */
  left: number
  top: number
  contentWidth: number
  contentHeight: number
}

/** Columns are the same on both papers: what US Letter lacks in height it gains in side margin. */
const contentWidth = mm(182)
const marginTop = mm(12)
const marginBottom = mm(10)

const sizes: Record<Paper, { width: number; height: number }> = {
  a4: { width: mm(210), height: mm(297) },
  letter: { width: 612, height: 792 },
}

/** Points of a paper's sheet and of what may be printed on it above a foot of the given height. */
export function toSheet(paper: Paper, footHeight: number): Sheet {
  const { width, height } = sizes[paper]
  return {
    width,
    height,
    left: (width - contentWidth) / 2,
    top: marginTop,
    contentWidth,
    contentHeight: height - marginTop - marginBottom - footHeight,
  }
}
