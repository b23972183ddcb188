import createBidi from 'bidi-js'
import { splitAtSpaces } from '@/lib/handout/fonts/open-face'
import { isRightToLeft, type Run } from './run'

/** One level for each UTF-16 unit of a paragraph; null where all of it runs from left to right. */
export type Levels = Uint8Array | null

const bidi = createBidi()
const toTheLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/gu

/**
 * Which way each letter of a paragraph is read, and the paragraph: the way most of its letters are. A part of it that
 * is ours, as "From your therapist.", keeps its stop where it is read to the right among words to the left.
 */
export function toLevels(parts: readonly string[]): { levels: Levels; rightToLeft: boolean } {
  const text = parts.join('')
  const turned = text.match(toTheLeft)?.length ?? 0
  if (turned === 0) return { levels: null, rightToLeft: false }
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const rightToLeft = turned * 2 > letters
  const { levels } = bidi.getEmbeddingLevels(text, rightToLeft ? 'rtl' : 'ltr')
  if (rightToLeft) keepTogether(levels, parts)
  return { levels, rightToLeft }
}

function keepTogether(levels: Uint8Array, parts: readonly string[]): void {
  let at = 0
  for (const part of parts) {
    const own = part.trimEnd()
    if (/\p{L}/u.test(own) && own.search(toTheLeft) < 0) levels.fill(2, at, at + own.length)
    at += part.length
  }
}

/** Runs in reading order as they stand from left to right: words that run to the left one by one. */
export function orderRuns(runs: readonly Run[]): Run[] {
  const ordered = runs.flatMap((run) =>
    isRightToLeft(run) ? splitAtSpaces(run.text).map((text) => ({ ...run, text })) : [run],
  )
  const levels = ordered.map(({ level = 0 }) => level)
  for (let level = Math.max(...levels); level > 0; level -= 1) reverseFrom(ordered, level)
  return ordered
}

function reverseFrom(runs: Run[], level: number): void {
  let start = 0
  while (start < runs.length) {
    let end = start
    while (end < runs.length && (runs[end]?.level ?? 0) >= level) end += 1
    runs.splice(start, end - start, ...runs.slice(start, end).reverse())
    start = end + 1
  }
}
