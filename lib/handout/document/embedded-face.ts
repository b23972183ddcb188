import type { Face, ShapedGlyph } from '@/lib/handout/fonts/open-face'

/** A face within one document, which writes only the glyphs that are used. */
export type EmbeddedFace = {
  name: string
  /** Four hexadecimal digits for a glyph, which from then on is part of the document. */
  codeOf(glyph: ShapedGlyph): string
  nameOn(page: PDFKit.PDFPage): void
}

/** What pdfkit keeps of a font it embeds. */
type Embedding = {
  id: string
  subset: { includeGlyph(id: number): number; glyphs: number[] }
  widths: number[]
  unicode: (readonly number[])[]
  ref(): unknown
}

/** Begins to embed a face in a document. */
export function embedFace(doc: PDFKit.PDFDocument, { font, key }: Face): EmbeddedFace {
  // Its types know fonts as files alone.
  const embedding = (doc.font(font as never, key) as unknown as { _font: Embedding })._font
  // What stands for a missing letter spells none.
  embedding.unicode[0] = [0xfffd]
  const codes = new Map<string, string>()
  return {
    name: embedding.id,
    codeOf: (glyph) => {
      const known = codes.get(glyph.key)
      if (known) return known
      const place = toPlace(embedding, glyph)
      embedding.widths[place] = glyph.width
      embedding.unicode[place] = glyph.codePoints
      const code = place.toString(16).padStart(4, '0')
      codes.set(glyph.key, code)
      return code
    },
    nameOn: (page) => {
      const { fonts } = page as unknown as { fonts: Record<string, unknown> }
      fonts[embedding.id] ??= embedding.ref()
    },
  }
}

/**
 * Where a glyph stands in the subset. One that was drawn for other letters, as the Arabic r without its dot for the z,
 * stands there again, so that each place spells one thing.
 */
function toPlace({ subset, unicode }: Embedding, glyph: ShapedGlyph): number {
  const place = subset.includeGlyph(glyph.id)
  return unicode[place] === undefined ? place : subset.glyphs.push(glyph.id) - 1
}
