/**
 * What a program that reads aloud is told of a piece: one element of the document's structure. Pieces that share a tag
 * are one element, on however many pages they stand; its parent is the tag it lies `in`, or its block's section.
 */
export type Tag = {
  type:
    | 'Sect'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'P'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Table'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'Figure'
  in?: Tag
  /** Of a heading of a table: what it is the heading of. */
  scope?: 'Column' | 'Row'
  /** Of a list: its entries are numbered. */
  numbered?: boolean
  /** What a picture shows, in words. */
  alt?: string
}

/** The heading of a page, of a part of it, or of what stands in that part. */
export const heading = (level: 1 | 2 | 3): Tag => ({ type: `H${level}` })

/** A list; `numbered` where its entries are. */
export const list = (numbered = false): Tag => ({ type: 'L', numbered })

/** One entry of a list: its number or name, and what it says. */
export function listEntry(list: Tag): { label: Tag; body: Tag } {
  const entry: Tag = { type: 'LI', in: list }
  return { label: { type: 'Lbl', in: entry }, body: { type: 'LBody', in: entry } }
}

/** One row of a table. */
export const row = (table: Tag): Tag => ({ type: 'TR', in: table })

/** A cell of a row; with `scope` it is the heading of its column or row. */
export function cell(row: Tag, scope?: Tag['scope']): Tag {
  return scope ? { type: 'TH', in: row, scope } : { type: 'TD', in: row }
}
