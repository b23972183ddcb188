import type { ShapedGlyph } from '@/lib/handout/fonts/open-face'
import type { EmbeddedFace } from './embedded-face'

export type PenPlace = { x: number; base: number; size: number }

/** Where letters begin, on a page whose lengths run down. */
export function toMatrix(x: number, base: number): string {
  return `1 0 0 -1 ${toNumber(x)} ${toNumber(base)} Tm`
}

/** Adds what paints glyphs one after another from a place, kerned, marks where they belong; answers where they end. */
export function showGlyphs(
  out: string[],
  face: EmbeddedFace,
  glyphs: readonly ShapedGlyph[],
  { x, base, size }: PenPlace,
): number {
  let pen = x
  let codes = ''
  let parts = ''
  let moved = false
  const show = () => {
    if (codes) parts += `<${codes}>`
    if (parts) out.push(`[${parts}] TJ`)
    codes = ''
    parts = ''
  }
  for (const glyph of glyphs) {
    const isMoved = glyph.right !== 0 || glyph.up !== 0
    if (isMoved || moved) {
      show()
      out.push(toMatrix(pen + (glyph.right * size) / 1000, base - (glyph.up * size) / 1000))
    }
    moved = isMoved
    codes += face.codeOf(glyph)
    if (glyph.advance !== glyph.width) {
      parts += `<${codes}>${toNumber(glyph.width - glyph.advance)}`
      codes = ''
    }
    pen += (glyph.advance * size) / 1000
  }
  show()
  return pen
}

function toNumber(value: number): number {
  return Math.round(value * 1000) / 1000
}
