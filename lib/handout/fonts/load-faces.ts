import path from 'node:path'
import { Font } from '@react-pdf/renderer'
import { fontFiles, type Weight, weights } from './font-files'

/** One opened font: what it covers and how wide it sets a string. */
export type Face = {
  family: string
  weight: Weight
  /** What the painter of a page takes as its font. */
  font: unknown
  /** Height of the letters above and below the base line, in thousandths of the font size. */
  ascent: number
  descent: number
  covers(codePoint: number): boolean
  /** Width of a string in thousandths of the font size. */
  widthOf(text: string): number
}
export type FaceName = keyof typeof fontFiles
export type Faces = Record<FaceName, Record<Weight, Face>>

type OpenedFont = {
  unitsPerEm: number
  ascent: number
  descent: number
  characterSet: number[]
  glyphForCodePoint(codePoint: number): unknown
  hasGlyphForCodePoint(codePoint: number): boolean
  layout(text: string): { advanceWidth: number }
}

export const familyOf: Record<FaceName, string> = { reading: 'Plinth Reading', wide: 'Plinth Wide' }
const numeric: Record<Weight, number> = { regular: 400, bold: 700 }

const loaded = new Map<string, Promise<Faces>>()

/**
 * Registers and opens the fonts of a handout once per process; takes the project root.
 * The same opened fonts measure the text and print it, so what is measured is what is printed.
 */
export function loadFaces(root: string): Promise<Faces> {
  const known = loaded.get(root)
  if (known) return known
  const faces = openFaces(root)
  loaded.set(root, faces)
  return faces
}

async function openFaces(root: string): Promise<Faces> {
  // Words are broken by our own rules; react-pdf must not add hyphens of its own.
  Font.registerHyphenationCallback((word) => [word])
  const entries = await Promise.all(
    (Object.keys(fontFiles) as FaceName[]).map(async (name) => {
      Font.register({
        family: familyOf[name],
        fonts: weights.map((weight) => ({
          src: path.join(root, fontFiles[name][weight]),
          fontWeight: numeric[weight],
        })),
      })
      const [regular, bold] = await Promise.all([openFace(name, 'regular'), openFace(name, 'bold')])
      return [name, { regular, bold }] as const
    }),
  )
  return Object.fromEntries(entries) as Faces
}

async function openFace(name: FaceName, weight: Weight): Promise<Face> {
  const wanted = { fontFamily: familyOf[name], fontWeight: numeric[weight] }
  await Font.load(wanted)
  const font = Font.getFont(wanted)?.data as OpenedFont | null | undefined
  if (!font) throw new Error(`The font file ${fontFiles[name][weight]} could not be opened.`)
  settleGlyphs(font)
  const widths = new Map<string, number>()
  return {
    family: familyOf[name],
    weight,
    font,
    ascent: (font.ascent * 1000) / font.unitsPerEm,
    descent: (-font.descent * 1000) / font.unitsPerEm,
    covers: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    widthOf: (text) => {
      const known = widths.get(text)
      if (known !== undefined) return known
      const width = (font.layout(text).advanceWidth * 1000) / font.unitsPerEm
      if (widths.size > 20_000) widths.clear()
      widths.set(text, width)
      return width
    },
  }
}

/**
 * fontkit remembers for each glyph the letters it first stood for, and writes them into every later PDF: each is met
 * here once under its own letter.
 */
function settleGlyphs(font: OpenedFont): void {
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint)
}
