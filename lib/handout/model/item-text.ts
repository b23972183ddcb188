import type { ItemText } from '@/lib/catalog/item'
import { renderText, type TextPart } from '@/lib/catalog/render-text'
import type { Say } from '@/lib/handout/text/say'
import type { Rich, Span } from '@/lib/handout/text/span'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { PrintedItem } from './printed-phases'

export type PrintedText = {
  title: string
  start: Rich
  /** One paragraph a step, the line for the other side included. */
  move: Rich[]
  feel: Rich
  stop: Rich
  alt: string
}

/**
 * An item's patient text with its sides in bold capitals; null while the item has none.
 * A one-sided line without a side says "chosen" and "other", never a side that nobody chose.
 */
export function toPrintedText({ line, item }: PrintedItem, frozen: FrozenPlan, say: Say): PrintedText | null {
  if (!item.text) return null
  const options = { emergencyNumber: frozen.clinic.emergencyNumber, capitals: true }
  const shown = renderText(item, line.side, options)
  const words = shown.pictureNote
    ? renderText({ ...item, text: withoutSides(item.text, say) }, line.side, options)
    : shown
  const closing = shown.closing ?? shown.pictureNote
  return {
    title: words.title,
    start: toRich(words.start),
    move: [...words.move, ...(closing ? [closing] : [])].map(toRich),
    feel: toRich(words.feel),
    stop: toRich(words.stop),
    alt: shown.alt,
  }
}

/** Stands on both sides of a word that is to be bold. */
const mark = '\u0001'

function withoutSides(text: ItemText, say: Say): ItemText {
  const chosen = `${mark}${say.plain('side.chosen')}${mark}`
  const other = `${mark}${say.plain('side.other')}${mark}`
  const fill = (words: string) => words.replaceAll('{side}', chosen).replaceAll('{other}', other)
  return {
    ...text,
    start: fill(text.start),
    move: text.move.map(fill),
    feel: fill(text.feel),
    stop: fill(text.stop),
  }
}

function toRich(parts: readonly TextPart[]): Rich {
  return parts.flatMap(({ text, strong }) =>
    text.split(mark).flatMap((piece, index): Span[] => {
      if (piece === '') return []
      return strong || index % 2 === 1 ? [{ text: piece, bold: true, keep: true }] : [{ text: piece }]
    }),
  )
}
