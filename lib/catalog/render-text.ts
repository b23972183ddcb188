import type { Side } from '@/lib/dosage/kind'
import type { PlanLocale } from '@/lib/i18n/messages'
import { toTranslator } from '@/lib/i18n/translator'
import type { CatalogItem, ItemText } from './item'

/** A run of words; sides are strong (clinical spec 8.5). */
export type TextPart = { text: string; strong?: true }

export type RenderedText = {
  title: string
  start: TextPart[]
  move: TextPart[][]
  feel: TextPart[]
  stop: TextPart[]
  why?: TextPart[]
  /** Says the same side as the text and the mirrored picture. */
  alt: string
  /** "Then do the same with your left leg.", for a line that is done on each side. */
  closing?: TextPart[]
  /** "The picture shows the right leg.", when no side has been chosen. */
  pictureNote?: TextPart[]
  /** The side the words and the picture show; absent where the text names no side. */
  shown?: 'left' | 'right'
}

/** An item whose words are to be read: the catalog's, or one frozen with a version. */
export type WordedItem = Pick<CatalogItem, 'slug' | 'text' | 'locale'> & { limb: string }

export type RenderTextOptions = {
  /** Stands for `{emergency}` in safety texts. */
  emergencyNumber?: string
  /** LEFT and RIGHT in capitals, as paper prints them. */
  capitals?: boolean
}

/**
 * What the patient reads of an item, for a side. `undefined` is the catalog view: the right side, with a note saying so.
 * Each side, both together and switching sides show the right and add a closing line.
 * RangeError for an item without text, and for a text that names an emergency number when none is passed.
 */
export function renderText(
  { slug, text, limb, locale }: WordedItem,
  side: Side | undefined,
  { emergencyNumber, capitals = false }: RenderTextOptions = {},
): RenderedText {
  if (!text) throw new RangeError(`Item ${slug} has no patient text yet.`)
  const t = toTranslator(locale, 'catalog')
  const sided = namesSide(text)
  const shown = side === 'left' ? 'left' : 'right'
  const words = { left: t('side.left'), right: t('side.right') }
  const tokens = { side: words[shown], other: words[shown === 'left' ? 'right' : 'left'] }
  const fill = (line: string) => toParts(line, tokens, emergencyNumber, capitals ? locale : null)
  const plain = (line: string) => toPlain(toParts(line, tokens, emergencyNumber, null))
  return {
    title: plain(text.title),
    start: fill(text.start),
    move: text.move.map(fill),
    feel: fill(text.feel),
    stop: fill(text.stop),
    ...(text.why !== undefined && { why: fill(text.why) }),
    alt: plain(text.alt),
    ...(sided && { shown }),
    ...(sided && side === undefined && { pictureNote: fill(t('pictureNote', { limb, side: '{side}' })) }),
    ...(sided &&
      side !== undefined &&
      side !== shown && { closing: fill(t(closingKey(side), { limb, other: '{other}' })) }),
  }
}

/** The words of parts without emphasis. */
export function toPlain(parts: readonly TextPart[]): string {
  return parts.map((part) => part.text).join('')
}

/** Whether a text says something about a side. */
export function namesSide(text: ItemText): boolean {
  return [text.start, ...text.move, text.feel, text.stop, text.why ?? ''].some((line) =>
    /\{(side|other)\}/.test(line),
  )
}

function closingKey(side: Side): 'closing.each' | 'closing.alternate' {
  return side === 'alternate' ? 'closing.alternate' : 'closing.each'
}

function toParts(
  line: string,
  tokens: { side: string; other: string },
  emergencyNumber: string | undefined,
  capitalsOf: PlanLocale | null,
): TextPart[] {
  return line
    .split(/(\{side\}|\{other\}|\{emergency\})/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '{emergency}') return { text: requireNumber(emergencyNumber), strong: true }
      if (piece !== '{side}' && piece !== '{other}') return { text: piece }
      const word = piece === '{side}' ? tokens.side : tokens.other
      return { text: capitalsOf ? word.toLocaleUpperCase(capitalsOf) : word, strong: true }
    })
}

function requireNumber(emergencyNumber: string | undefined): string {
  if (!emergencyNumber) throw new RangeError('This text names the emergency number: pass emergencyNumber.')
  return emergencyNumber
}
