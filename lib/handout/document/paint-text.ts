import type { Faces } from '@/lib/handout/fonts/load-faces'
import { splitAtSpaces } from '@/lib/handout/fonts/open-face'
import type { TextPiece } from '@/lib/handout/page/block'
import { isRightToLeft, type Line, type Run } from '@/lib/handout/text/run'
import { showGlyphs, toMatrix } from './show-glyphs'
import type { TaggedDocument } from './tagged-document'
import { toRgb } from './to-rgb'

/** Paints lines as they were broken: words without a tag are paragraphs, those with an address a link in theirs. */
export function paintText(
  doc: TaggedDocument,
  piece: TextPiece,
  { faces, accent }: { faces: Faces; accent: string | null },
): void {
  let first = 0
  for (const lines of piece.tag || piece.href ? [piece.lines] : toParagraphs(piece.lines)) {
    const tag = piece.tag ?? { type: 'P' }
    const from = first
    first += lines.length
    if (lines.every(({ runs }) => runs.length === 0)) continue
    const color = /^H\d$/.test(tag.type) ? accent : null
    const paint = () => setLines(doc, { ...piece, color }, lines, from, faces)
    if (piece.href) doc.linkContent(tag, { href: piece.href, text: textOf(lines), box: piece }, paint)
    else doc.content(tag, paint)
  }
}

/** The same as part of what is not read aloud. */
export function paintUntaggedText(doc: TaggedDocument, piece: TextPiece, faces: Faces): void {
  setLines(doc, { ...piece, color: null }, piece.lines, 0, faces)
}

function toParagraphs(lines: readonly Line[]): Line[][] {
  const paragraphs: Line[][] = []
  for (const line of lines) {
    if (line.opens || paragraphs.length === 0) paragraphs.push([])
    paragraphs.at(-1)?.push(line)
  }
  return paragraphs
}

function textOf(lines: readonly Line[]): string {
  return lines.map(({ runs }) => runs.map(({ text, span }) => span?.actual ?? text).join('')).join(' ')
}

function setLines(
  doc: TaggedDocument,
  { left, top, size, leading, width, align, color }: TextPiece & { color: string | null },
  lines: readonly Line[],
  first: number,
  faces: Faces,
): void {
  const { ascent, descent } = faces.reading.regular
  // The letters stand in the middle of their line; fonts that fall in share its base line.
  const above = (leading - ((ascent + descent) * size) / 1000) / 2 + (ascent * size) / 1000
  const text = new TextObject(doc, size, faces, color)
  for (const [index, line] of lines.entries()) {
    const spare = width - line.width
    const side = line.rightToLeft && align !== 'center' ? 'right' : align
    const start = left + (side === 'right' ? spare : side === 'center' ? spare / 2 : 0)
    const parted = index < lines.length - 1 && !line.isCut
    text.setLine(line, start, top + (first + index) * leading + above, parted)
  }
  text.end()
}

const space: Run = { text: ' ', face: 'reading', weight: 'regular' }

/** One text object of a page, written at once. */
class TextObject {
  private readonly out: string[]
  private font = ''
  private span: Run['span']

  constructor(
    private readonly doc: TaggedDocument,
    private readonly size: number,
    private readonly faces: Faces,
    private readonly color: string | null,
  ) {
    this.out = color ? ['q', `${toRgb(color)} rg`, 'BT'] : ['BT']
  }

  /** A line from its left end; `parted` where the next one begins with another word, which a space tells. */
  setLine({ runs }: Line, left: number, base: number, parted: boolean): void {
    let x = left
    for (const run of parted ? [...runs, space] : runs) {
      const face = this.faces[run.face][run.weight]
      const embedded = this.doc.embed(face)
      this.turnTo(run.span)
      if (embedded.name !== this.font) this.out.push(`/${embedded.name} ${this.size} Tf`)
      this.font = embedded.name
      const glyphs = splitAtSpaces(run.text).flatMap((word) => face.shape(word, isRightToLeft(run)).glyphs)
      this.out.push(toMatrix(x, base))
      x = showGlyphs(this.out, embedded, glyphs, { x, base, size: this.size })
    }
    // A line end ends the stretch too; what it spells belongs to this line.
    this.turnTo(undefined)
  }

  end(): void {
    this.flush('ET', ...(this.color ? ['Q'] : []))
  }

  private turnTo(span: Run['span']): void {
    if (span === this.span) return
    if (this.span) {
      this.flush()
      this.doc.endMarkedContent()
    }
    if (span) {
      this.flush()
      this.doc.beginSpan(span)
    }
    this.span = span
  }

  private flush(...last: string[]): void {
    this.doc.addContent([...this.out, ...last].join('\n'))
    this.out.length = 0
  }
}
