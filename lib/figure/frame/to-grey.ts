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

/** The same picture for a black-and-white printer. */
export function toGrey(frame: FigureFrame): FigureFrame {
  return { ...frame, paths: frame.paths.map(greyPath) }
}

function greyPath(path: FigurePath): FigurePath {
  const level = levels[path.role] ?? (() => 0)
  const out: FigurePath = { ...path }
  if (path.fill) out.fill = greyHex(level(brightness(path.fill)))
  if (path.stroke) out.stroke = greyHex(level(brightness(path.stroke)))
  if (path.role === 'target') out.fillOpacity = 0.8
  return out
}
