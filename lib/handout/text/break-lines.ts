import type { Weight } from '@/lib/handout/fonts/font-files'
import type { FaceName, Faces } from '@/lib/handout/fonts/load-faces'
import { coverWord, toPrintable } from '@/lib/handout/fonts/printable'
import type { RichText } from '@/lib/rich-text'

/** Letters of one font and weight beside each other. */
export type Run = { text: string; face: FaceName; weight: Weight }
export type Line = { runs: Run[]; width: number }

export type Typesetting = {
  faces: Faces
  onMissing: (found: string) => void
  /** What was broken before, since a layout tries the same words in several widths and sizes. */
  words?: Map<string, Word[][]>
  lines?: Map<string, Line[]>
}

/** Room left free at the end of a line, in points: kerning across a space is not measured. */
const slack = 1.5

type Word = { runs: Run[]; width: number; spaceBefore: number; spaceWeight: Weight; glued: boolean }

/**
 * Breaks a paragraph into lines of at most `width` points at `size` points. Breaks stand at spaces only, never
 * between a number and its unit or a side and what it names; a word wider than the line is cut between letters. Line ends in the text are
 * kept. A last line of one short word is avoided where the line count allows it.
 */
export function breakLines(rich: RichText, width: number, size: number, setting: Typesetting): Line[] {
  const known = toCache(setting)
  const key = `${width.toFixed(2)} ${toKey(rich, size)}`
  const lines = known.lines.get(key) ?? setLines(rich, width, size, setting)
  known.lines.set(key, lines)
  return lines
}

function setLines(rich: RichText, width: number, size: number, setting: Typesetting): Line[] {
  const room = width - slack
  return listWords(rich, size, setting).flatMap((words) => {
    const fitting = words.flatMap((word) => (word.width > room ? cutWord(word, room, size, setting) : [word]))
    return fillPrettily(fitting, room)
  })
}

/** Width in points of a paragraph set in one line. */
export function widthOf(rich: RichText, size: number, setting: Typesetting): number {
  const lists = listWords(rich, size, setting)
  return Math.max(0, ...lists.map((words) => fill(words, Number.POSITIVE_INFINITY)[0]?.width ?? 0)) + slack
}

function listWords(rich: RichText, size: number, setting: Typesetting): Word[][] {
  const { words } = toCache(setting)
  const key = toKey(rich, size)
  const lists = words.get(key) ?? toWordLists(rich, size, setting)
  words.set(key, lists)
  return lists
}

function toCache(setting: Typesetting) {
  setting.words ??= new Map()
  setting.lines ??= new Map()
  return { words: setting.words, lines: setting.lines }
}

function toKey(rich: RichText, size: number): string {
  let key = `${size}`
  for (const { text, strong, side } of rich)
    key += `${strong ? '\u0001' : '\u0002'}${side ? '\u0003' : ''}${text}`
  return key
}

function toWordLists(rich: RichText, size: number, setting: Typesetting): Word[][] {
  const lists: Word[][] = [[]]
  let pendingSpace: Weight | null = null
  let open = false
  let glueNext = false
  const push = (word: Word) => lists.at(-1)?.push(word)
  for (const part of rich) {
    const weight: Weight = part.strong ? 'bold' : 'regular'
    for (const token of toPrintable(part.text).split(/([ \u00A0]+|\n)/)) {
      if (token === '') continue
      if (token === '\n') {
        lists.push([])
        pendingSpace = null
        open = false
        continue
      }
      if (/^[ \u00A0]+$/.test(token)) {
        pendingSpace = weight
        glueNext ||= token.includes('\u00A0')
        continue
      }
      const runs = coverWord(token, weight, setting.faces, setting.onMissing).map((part) => ({
        ...part,
        weight,
      }))
      const width = runs.reduce((sum, run) => sum + runWidth(run, size, setting), 0)
      const previous = lists.at(-1)?.at(-1)
      if (open && !pendingSpace && previous) {
        previous.runs.push(...runs)
        previous.width += width
      } else {
        const glued = previous !== undefined && (glueNext || /^\d+$/.test(lastText(previous)))
        const spaceWeight = pendingSpace ?? weight
        push({ runs, width, spaceBefore: spaceWidth(spaceWeight, size, setting), spaceWeight, glued })
      }
      open = true
      pendingSpace = null
      glueNext = false
    }
    if (part.side) glueNext = true
  }
  return lists
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
      lines.push(line)
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
  if (line.runs.length) {
    line.width += word.spaceBefore
    const last = line.runs.at(-1)
    if (last?.face === 'reading' && last.weight === word.spaceWeight) last.text += ' '
    else line.runs.push({ text: ' ', face: 'reading', weight: word.spaceWeight })
  }
  for (const run of word.runs) {
    const last = line.runs.at(-1)
    if (last && last.face === run.face && last.weight === run.weight) last.text += run.text
    else line.runs.push({ ...run })
  }
  line.width += word.width
}

function cutWord(word: Word, room: number, size: number, setting: Typesetting): Word[] {
  const pieces: Word[] = []
  let piece: Word = { ...word, runs: [], width: 0 }
  for (const run of word.runs)
    for (const sign of run.text) {
      const width = runWidth({ ...run, text: sign }, size, setting)
      if (piece.runs.length && piece.width + width > room) {
        pieces.push(piece)
        piece = { ...word, runs: [], width: 0, spaceBefore: 0, glued: false }
      }
      const last = piece.runs.at(-1)
      if (last && last.face === run.face && last.weight === run.weight) last.text += sign
      else piece.runs.push({ ...run, text: sign })
      piece.width += width
    }
  return [...pieces, piece]
}

function runWidth(run: Run, size: number, { faces }: Typesetting): number {
  return (faces[run.face][run.weight].widthOf(run.text) * size) / 1000
}

function spaceWidth(weight: Weight, size: number, { faces }: Typesetting): number {
  return (faces.reading[weight].widthOf(' ') * size) / 1000
}

function lastText(word: Word): string {
  return word.runs.at(-1)?.text ?? ''
}
