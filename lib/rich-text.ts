/**
 * A run of words of one weight. `side` marks the words for left and right (clinical spec 8.5): paper prints them in
 * capitals and keeps them with the word that follows, "RIGHT leg".
 */
export type TextPart = { text: string; strong?: boolean; side?: boolean }

/** One paragraph: its parts in reading order. */
export type RichText = readonly TextPart[]

/** A paragraph in the ordinary weight. */
export function plain(text: string): RichText {
  return [{ text }]
}

/** A paragraph in bold throughout. */
export function bold(text: string): RichText {
  return [{ text, strong: true }]
}

/** Paragraphs one after another in one, parted by a space. */
export function join(paragraphs: readonly RichText[]): RichText {
  return paragraphs.flatMap((rich, index) => (index ? [{ text: ' ' }, ...rich] : [...rich]))
}

/** The words without emphasis. */
export function toPlain(rich: RichText): string {
  return rich.map(({ text }) => text).join('')
}
