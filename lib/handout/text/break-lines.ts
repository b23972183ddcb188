import { listClusters } from '@/lib/handout/fonts/printable'
import type { RichText } from '@/lib/rich-text'
import { finishLine } from './finish-line'
import { listWords } from './list-words'

export type { Line, Typesetting } from './run'

import { addRun, type Line, type Paragraph, type Run, runWidth, type Typesetting, type Word } from './run'

/** Room left free at the end of a line, in points, for what rounding adds. */
const slack = 1.5

/**
 * Breaks a paragraph into lines of at most `width` points at `size` points. Breaks stand at spaces only, or between
 * words of scripts written without spaces, never between a number and its unit or a side and what it names; a word
 * wider than the line is cut between letters. Line ends in the text are kept. A last line of one short word is avoided
 * where the line count allows it.
 */
export function breakLines(rich: RichText, width: number, size: number, setting: Typesetting): Line[] {
  setting.lines ??= new Map()
  const key = `${width.toFixed(2)} ${toKey(rich, size)}`
  const lines = setting.lines.get(key) ?? setLines(rich, width, size, setting)
  setting.lines.set(key, lines)
  return lines
}

function setLines(rich: RichText, width: number, size: number, setting: Typesetting): Line[] {
  const room = width - slack
  const lines = toParagraphs(rich, size, setting).flatMap((paragraph) => {
    const fitting = paragraph.words.flatMap((word) =>
      word.width > room ? cutWord(word, room, size, setting) : [word],
    )
    return fillPrettily(fitting, room).map((line) => finishLine(line, paragraph, setting))
  })
  const [first] = lines
  if (first) first.opens = true
  return lines
}

/** Width in points of a paragraph set in one line. */
export function widthOf(rich: RichText, size: number, setting: Typesetting): number {
  const widths = toParagraphs(rich, size, setting).map(
    ({ words }) => fill(words, Number.POSITIVE_INFINITY)[0]?.width ?? 0,
  )
  return Math.max(0, ...widths) + slack
}

function toParagraphs(rich: RichText, size: number, setting: Typesetting): Paragraph[] {
  setting.words ??= new Map()
  const key = toKey(rich, size)
  const paragraphs = setting.words.get(key) ?? listWords(rich, size, setting)
  setting.words.set(key, paragraphs)
  return paragraphs
}

function toKey(rich: RichText, size: number): string {
  let key = `${size}`
  for (const { text, strong, side } of rich)
    key += `${strong ? '\u0001' : '\u0002'}${side ? '\u0003' : ''}${text}`
  return key
}

function fillPrettily(words: readonly Word[], room: number): Line[] {
  const lines = fill(words, room)
  const last = lines.at(-1)
  if (lines.length < 2 || !last || last.width > room * 0.2) return lines
  for (const share of [0.95, 0.9, 0.84]) {
    const narrower = fill(words, room * share)
    if (narrower.length === lines.length && (narrower.at(-1)?.width ?? 0) > room * 0.2) return narrower
  }
  return lines
}

function fill(words: readonly Word[], room: number): Line[] {
  const lines: Line[] = []
  let line: Line = { runs: [], width: 0 }
  for (const group of toGroups(words, room)) {
    const lead = line.runs.length ? (group[0]?.spaceBefore ?? 0) : 0
    const width = group.reduce((sum, word, index) => sum + word.width + (index ? word.spaceBefore : 0), 0)
    if (line.runs.length && line.width + lead + width > room) {
      lines.push(lead > 0 ? line : { ...line, isCut: true })
      line = { runs: [], width: 0 }
    }
    for (const word of group) addWord(line, word)
  }
  lines.push(line)
  return lines
}

/** Words that must stay on one line, unless together they are wider than the line. */
function toGroups(words: readonly Word[], room: number): Word[][] {
  const groups: Word[][] = []
  let width = 0
  for (const word of words) {
    const last = groups.at(-1)
    if (last && word.glued && width + word.spaceBefore + word.width <= room) {
      last.push(word)
      width += word.spaceBefore + word.width
    } else {
      groups.push([word])
      width = word.width
    }
  }
  return groups
}

function addWord(line: Line, word: Word): void {
  if (line.runs.length && word.spaceBefore) {
    line.width += word.spaceBefore
    const face = 'reading' as const
    addRun(line.runs, { text: ' ', face, ...word.space })
  }
  for (const run of word.runs) addRun(line.runs, run)
  line.width += word.width
}

function cutWord(word: Word, room: number, size: number, setting: Typesetting): Word[] {
  const pieces: Word[] = []
  let piece: Word = { ...word, runs: [], width: 0 }
  for (const run of word.runs)
    for (const text of listClusters(run.text)) {
      const cut: Run = { ...run, text }
      const width = runWidth(cut, size, setting)
      if (piece.runs.length && piece.width + width > room) {
        pieces.push(piece)
        piece = { ...word, runs: [], width: 0, spaceBefore: 0, glued: false }
      }
      addRun(piece.runs, cut)
      piece.width += width
    }
  return [...pieces, piece]
}
