import type { GuessedColumn } from './guess-column'
import type { RowProblem } from './row-problem'

/** What to do with a row that has kind and name of an item that is there already. */
export const twinChoices = ['skip', 'update', 'add'] as const
export type TwinChoice = (typeof twinChoices)[number]

/** A file as it is sent to be checked or imported; `columns` null: they are guessed from the headers. */
export type ImportTable = {
  headers: readonly string[]
  rows: readonly (readonly string[])[]
  /** Where each row stands in the file. */
  lines: readonly number[]
  columns: readonly GuessedColumn[] | null
}

/** What an import does, or did: told before anything is written, and after. */
export type ImportReport = {
  columns: GuessedColumn[]
  counts: { add: number; update: number; same: number; skip: number; back: number; problemRows: number }
  /** The first of them, in the reader's language. */
  problems: RowProblem[]
  /** Rows with kind and name of an item that is there already. */
  twins: { line: number; name: string; of: string }[]
  twinCount: number
  /** Photos and films that come with the file. */
  media: number
  /** Rows whose picture is not the clinic's: they come without it. */
  withoutPicture: number
  /** The slugs of what was added; null before it was written. */
  added: string[] | null
}

/** How far it is: rows checked, then rows written. A file with photos and films has them read before. */
export type ImportProgress = { step: 'check' | 'write'; done: number; of: number }

/** Is waited for, so that whoever is told can keep up. */
export type Tell = (progress: ImportProgress) => void | Promise<void>
