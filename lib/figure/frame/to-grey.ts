import { coarsenHatch } from './coarse-hatch'
import type { FigureFrame, FigurePath, FigureRole } from './figure-frame'

/** Brightness of #rrggbb, 0 to 255 (ITU-R BT.601 weights). */
export function brightness(hex: string): number {
  const n = Number.parseInt(hex.slice(1), 16)
  return 0.299 * (n >> 16) + 0.587 * ((n >> 8) & 255) + 0.114 * (n & 255)
}

const greyHex = (level: number) => {
  const text = Math.max(0, Math.min(255, Math.round(level)))
    .toString(16)
    .padStart(2, '0')
  return `#${text}${text}${text}`
}

/**
 * How each kind of area is printed: skin and props stay light so that black lines read on them, whatever the
 * tone; hair and cloth keep their order; the target turns white under black hatching.
 */
const levels: Partial<Record<FigureRole, (bright: number) => number>> = {
  skin: (b) => 208 + Math.min(1, Math.max(0, (b - 80) / 130)) * 47,
  hair: (b) => 40 + Math.max(0, b - 30) * 0.75,
  cloth: (b) => Math.min(250, 96 + Math.max(0, b - 70) * 1.12),
  prop: (b) => Math.min(252, 172 + Math.max(0, b - 100) * 0.55),
  paper: () => 255,
  target: () => 255,
  halo: () => 255,
  symbol: (b) => (b > 128 ? Math.min(255, b + 10) : b),
}

/** Marks of the working muscle on paper, in points: its edge, the lines over it and the space from line to line. */
const mark = { edge: 1.1, line: 1, apart: 2.3 }

/**
 * The same picture for a black-and-white printer. `point` is the length of a printed point in frame units: the working
 * muscle is edged and hatched as coarsely on a small picture as on a large one, or both would blur into grey.
 */
export function toGrey(frame: FigureFrame, point = frame.width / smallest): FigureFrame {
  return { ...frame, paths: frame.paths.map((path) => greyPath(path, point)) }
}

/** Width of the smallest picture that is printed, 35 mm in points. */
const smallest = 99

function greyPath(path: FigurePath, point: number): FigurePath {
  const level = levels[path.role] ?? (() => 0)
  const out: FigurePath = { ...path }
  if (path.fill) out.fill = greyHex(level(brightness(path.fill)))
  if (path.stroke) out.stroke = greyHex(level(brightness(path.stroke)))
  if (path.role === 'target') return edged(out, point)
  return path.role === 'hatch' && !path.dash ? hatched(out, point) : out
}

function edged({ fillOpacity: _, ...path }: FigurePath, point: number): FigurePath {
  return { ...path, stroke: '#000000', strokeWidth: mark.edge * point }
}

function hatched(path: FigurePath, point: number): FigurePath {
  return { ...path, d: coarsenHatch(path.d, mark.apart * point), strokeWidth: mark.line * point }
}
