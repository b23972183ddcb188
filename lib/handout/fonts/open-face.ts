import { readFileSync } from 'node:fs'
import createBidi from 'bidi-js'
import { create, type Font, type Glyph } from 'fontkit'

/** A letter, or several in one, as it is drawn; lengths in thousandths of the font size. */
export type ShapedGlyph = {
  id: number
  /** The same for the same glyph with the same letters. */
  key: string
  codePoints: readonly number[]
  /** As wide as the font says, and how far on the next one stands: less where the two are kerned. */
  width: number
  advance: number
  /** How far it is moved from its place, as a mark above another letter is. */
  right: number
  up: number
}
export type Shaped = {
  /** From left to right, whichever way the text is read. */
  glyphs: readonly ShapedGlyph[]
  width: number
  /** Whether another program reads the text from its glyphs: none stands for a letter out of its place. */
  isSpelled: boolean
}

/** One opened font: what it covers and how it sets a string. */
export type Face = {
  /** By which a document knows a font that it embeds already. */
  key: string
  /** What a document embeds. */
  font: Font
  /** Height of the letters above and below the base line, in thousandths of the font size. */
  ascent: number
  descent: number
  covers(codePoint: number): boolean
  /** A string without spaces, or spaces alone, with its letters joined and marks placed; as printed. */
  shape(text: string, rightToLeft?: boolean): Shaped
  /** Width of a string in thousandths of the font size. */
  widthOf(text: string, rightToLeft?: boolean): number
}

const bidi = createBidi()
/** What a glyph spells that is only a part of a letter: a space without width. */
const part = 0x200b
/** Strings a face remembers; then it begins anew. */
const most = 20_000

/** Opens a font file. The same face measures the text and prints it, so what is measured is what is printed. */
export function openFace(file: string): Face {
  const font = create(readFileSync(file))
  if (!('layout' in font)) throw new Error(`The file ${file} is no single font.`)
  keepLetters(font)
  const scale = 1000 / font.unitsPerEm
  const known = new Map<string, Shaped>()
  const shape = (text: string, rightToLeft = false) => {
    const key = rightToLeft ? `\u0001${text}` : text
    const before = known.get(key)
    if (before) return before
    if (known.size >= most) known.clear()
    const shaped = shapeText(font, scale, text, rightToLeft)
    known.set(key, shaped)
    return shaped
  }
  return {
    key: file,
    font,
    ascent: font.ascent * scale,
    descent: -font.descent * scale,
    covers: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    shape,
    widthOf: (text, rightToLeft) =>
      splitAtSpaces(text).reduce((sum, part) => sum + shape(part, rightToLeft).width, 0),
  }
}

/** A text as words and the spaces between them. */
export function splitAtSpaces(text: string): string[] {
  return text.split(/( )/).filter((part) => part !== '')
}

/** Brackets are turned round where the text is, and spell what they were typed as. */
function shapeText(font: Font, scale: number, text: string, rightToLeft: boolean): Shaped {
  const turned = rightToLeft
    ? [...text].map((sign) => bidi.getMirroredCharacter(sign) ?? sign).join('')
    : text
  const run = font.layout(turned, undefined, undefined, undefined, rightToLeft ? 'rtl' : 'ltr')
  const glyphs = run.glyphs.map((glyph, index): ShapedGlyph => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {}
    const letters = glyph.codePoints.length > 0 ? glyph.codePoints : [part]
    const codePoints = rightToLeft ? letters.map(turn) : letters
    return {
      id: glyph.id,
      key: `${glyph.id} ${codePoints}`,
      codePoints,
      width: glyph.advanceWidth * scale,
      advance: xAdvance * scale,
      right: xOffset * scale,
      up: yOffset * scale,
    }
  })
  const read = rightToLeft ? glyphs.toReversed() : glyphs
  const spelled = String.fromCodePoint(...read.flatMap(({ codePoints }) => codePoints))
  const width = glyphs.reduce((sum, { advance }) => sum + advance, 0)
  // Programs put together from places what runs to the left, and take a moved mark for the beginning of a word.
  const isMoved = !rightToLeft && glyphs.some(({ right, up }) => right !== 0 || up !== 0)
  return { glyphs, width, isSpelled: spelled === text && !isMoved }
}

function turn(codePoint: number): number {
  return bidi.getMirroredCharacter(String.fromCodePoint(codePoint))?.codePointAt(0) ?? codePoint
}

/**
 * fontkit remembers with each glyph the letters it first stood for, and would write them into every later PDF: a
 * glyph that now stands for other letters is answered with these.
 */
function keepLetters(font: Font): void {
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) => {
    const glyph = getGlyph(id, codePoints)
    return isSame(glyph.codePoints, codePoints) ? glyph : withLetters(glyph, codePoints)
  }
}

function withLetters(glyph: Glyph, codePoints: number[]): Glyph {
  return Object.create(glyph, { codePoints: { value: codePoints } })
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((codePoint, index) => codePoint === other[index])
}
