import type { Weight } from '@/lib/handout/fonts/font-files'
import { coverWord, toPrintable } from '@/lib/handout/fonts/printable'
import type { RichText } from '@/lib/rich-text'
import { type Levels, toLevels } from './direction'
import { addRun, type Paragraph, type Run, runWidth, type Typesetting, type Word } from './run'
import { splitUnspaced } from './split-unspaced'

type Part = { text: string; weight: Weight; side: boolean }
type Place = { text: string; levels: Levels; weight: Weight; size: number; setting: Typesetting }

/** The words of a text, paragraph by paragraph; a line end in the text ends one. */
export function listWords(rich: RichText, size: number, setting: Typesetting): Paragraph[] {
  const parts = rich.map(({ text, strong, side }): Part => {
    return { text: toPrintable(text), weight: strong ? 'bold' : 'regular', side: side ?? false }
  })
  return splitAtLineEnds(parts).map((paragraph) => toParagraph(paragraph, size, setting))
}

function splitAtLineEnds(parts: readonly Part[]): Part[][] {
  const lists: Part[][] = [[]]
  for (const part of parts)
    for (const [index, text] of part.text.split('\n').entries()) {
      if (index) lists.push([])
      lists.at(-1)?.push({ ...part, text, side: part.side && index === 0 })
    }
  return lists
}

function toParagraph(parts: readonly Part[], size: number, setting: Typesetting): Paragraph {
  const texts = parts.map((part) => part.text)
  const text = texts.join('')
  const { levels, rightToLeft } = toLevels(texts)
  const words: Word[] = []
  let at = 0
  let space: Word['space'] | null = null
  let glue = false
  for (const { text: own, weight, side } of parts) {
    const place: Place = { text, levels, weight, size, setting }
    for (const token of own.split(/([ \u00A0]+)/)) {
      const level = levels?.[at]
      if (/^[ \u00A0]/.test(token)) {
        space = { weight, ...(level && { level }) }
        glue ||= token.includes('\u00A0')
      } else if (token) {
        addToken(words, token, at, space, glue, place)
        space = null
        glue = false
      }
      at += token.length
    }
    if (side) glue = true
  }
  return { words, text, rightToLeft }
}

/** What follows without a space belongs to the word before it, as a comma behind a bold word. */
function addToken(
  words: Word[],
  token: string,
  at: number,
  space: Word['space'] | null,
  glue: boolean,
  place: Place,
): void {
  const previous = words.at(-1)
  let from = at
  for (const [index, part] of splitUnspaced(token).entries()) {
    const runs = coverPart(part, from, place)
    const width = runs.reduce((sum, run) => sum + runWidth(run, place.size, place.setting), 0)
    from += part.length
    if (index === 0 && !space && previous) {
      for (const run of runs) addRun(previous.runs, run)
      previous.width += width
    } else
      words.push({
        runs,
        width,
        spaceBefore: index === 0 ? spaceWidth(space?.weight ?? place.weight, place) : 0,
        space: space ?? { weight: place.weight },
        glued: index === 0 && previous !== undefined && (glue || /^\d+$/.test(lastText(previous))),
      })
  }
}

function coverPart(part: string, at: number, { text, levels, weight, setting }: Place): Run[] {
  const runs: Run[] = []
  let start = 0
  while (start < part.length) {
    const level = levels?.[at + start]
    let end = start + 1
    while (end < part.length && levels?.[at + end] === level) end += 1
    const covered = coverWord(part.slice(start, end), weight, setting.faces, setting.onMissing, text)
    runs.push(...covered.map((each) => ({ ...each, weight, ...(level && { level }) })))
    start = end
  }
  return runs
}

function spaceWidth(weight: Weight, { size, setting }: Place): number {
  return runWidth({ text: ' ', face: 'reading', weight }, size, setting)
}

function lastText(word: Word): string {
  return word.runs.at(-1)?.text ?? ''
}
