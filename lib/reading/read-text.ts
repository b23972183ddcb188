import { type RenderedText, type RenderTextOptions, renderText } from '@/lib/catalog/render-text'
import type { Side } from '@/lib/dosage/kind'
import type { ReadItem } from './read-item'
import type { ReadingLine, ReadingText } from './reading'

export type GivenWords = Pick<RenderTextOptions, 'emergencyNumber' | 'crisisLine' | 'site'>

/** Title, words and text alternative of an item for a side; the words a second time where a side is named that nobody chose. */
export function readText(
  item: ReadItem,
  side: Side | undefined,
  given: GivenWords,
): Pick<ReadingLine, 'title' | 'text' | 'openText' | 'alt'> {
  if (!item.text) return { title: item.name, text: null, openText: null, alt: '' }
  const render = (options: RenderTextOptions) => renderText(item, side, { ...given, ...options })
  const shown = render({})
  return {
    title: shown.title,
    text: toText(shown),
    openText: shown.pictureNote ? toText(render({ open: true })) : null,
    alt: shown.alt,
  }
}

function toText({ start, move, feel, stop, why, short, closing, pictureNote }: RenderedText): ReadingText {
  return {
    start,
    move,
    feel,
    stop,
    why: why ?? null,
    short: short ?? null,
    after: closing ?? pictureNote ?? null,
  }
}
