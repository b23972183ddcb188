/** A stretch of text of one weight. `keep` binds it to the word that follows: "RIGHT leg" is never parted. */
export type Span = { text: string; bold?: boolean; keep?: boolean }
/** One paragraph: its spans in reading order. */
export type Rich = readonly Span[]

/** A paragraph in bold throughout. */
export function bold(text: string): Rich {
  return [{ text, bold: true }]
}

/** A paragraph in the ordinary weight. */
export function plain(text: string): Rich {
  return [{ text }]
}

/** Paragraphs one after another in one, parted by a space. */
export function join(paragraphs: readonly Rich[]): Rich {
  return paragraphs.flatMap((rich, index) => (index ? [{ text: ' ' }, ...rich] : [...rich]))
}

/** The letters of a paragraph alone. */
export function toPlainText(rich: Rich): string {
  return rich.map((span) => span.text).join('')
}
