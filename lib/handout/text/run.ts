import type { FaceName, Weight } from '@/lib/handout/fonts/font-files'
import type { Faces } from '@/lib/handout/fonts/load-faces'

/** Told to a program that reads aloud: the language of a stretch, and its letters where glyphs do not spell them. */
export type Span = { lang?: string; actual?: string }

/** Letters of one font, weight and direction beside each other. */
export type Run = {
  text: string
  face: FaceName
  weight: Weight
  /** Of the Unicode bidirectional algorithm: odd where it runs from right to left. */
  level?: number
  /** The same for all runs of one stretch. */
  span?: Span
}

/** Runs as they stand from left to right. */
export type Line = {
  runs: Run[]
  width: number
  /** Of a paragraph that runs from right to left: it begins at the right edge. */
  rightToLeft?: true
  /** The first line of a paragraph. */
  opens?: true
  /** It ends within a word, or where a script has no spaces. */
  isCut?: true
}

export type Typesetting = {
  faces: Faces
  onMissing: (found: string) => void
  /** What was broken before, since a layout tries the same words in several widths and sizes. */
  words?: Map<string, Paragraph[]>
  lines?: Map<string, Line[]>
}

/** What never parts at a line end; the space that is lost there stands before it. */
export type Word = {
  runs: Run[]
  width: number
  spaceBefore: number
  space: Pick<Run, 'weight' | 'level'>
  /** It stays with the word before it. */
  glued: boolean
}

export type Paragraph = { words: Word[]; text: string; rightToLeft: boolean }

/** Whether a run is read from right to left. */
export function isRightToLeft({ level = 0 }: Pick<Run, 'level'>): boolean {
  return level % 2 === 1
}

/** Width in points. */
export function runWidth(run: Run, size: number, { faces }: Typesetting): number {
  return (faces[run.face][run.weight].widthOf(run.text, isRightToLeft(run)) * size) / 1000
}

/** Adds a run, to the one before it where they are alike. */
export function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (last && last.face === run.face && last.weight === run.weight && last.level === run.level)
    last.text += run.text
  else runs.push({ ...run })
}
