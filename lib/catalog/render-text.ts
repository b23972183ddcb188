import type { Side } from '@/lib/dosage/kind'
import type { PlanLocale } from '@/lib/i18n/messages'
import { toTranslator } from '@/lib/i18n/translator'
import { type RichText, type TextPart, toPlain } from '@/lib/rich-text'
import type { CatalogItem, ItemText } from './item'

export type RenderedText = {
  title: string
  start: RichText
  move: RichText[]
  feel: RichText
  stop: RichText
  why?: RichText
  /** Says the same side as the text and the mirrored picture. */
  alt: string
  /** "Then do the same with your left leg.", for a line that is done on each side. */
  closing?: RichText
  /** "The picture shows the right leg.", when no side has been chosen. */
  pictureNote?: RichText
  /** The side the words and the picture show; absent where the text names no side. */
  shown?: 'left' | 'right'
}

/** An item whose words are to be read: the catalog's, or one frozen with a version. */
export type WordedItem = Pick<CatalogItem, 'slug' | 'text' | 'locale'> & { limb: string }

export type RenderTextOptions = {
  /** Stands for `{emergency}` in safety texts. */
  emergencyNumber?: string
  /** With no side chosen: "the chosen" and "the other" in its words, never a side that nobody chose. */
  open?: boolean
}

/**
 * What the patient reads of an item, for a side. `undefined` is the catalog view: the right side, with a note saying so.
 * Each side, both together and switching sides show the right and add a closing line.
 * RangeError for an item without text, and for a text that names an emergency number when none is passed.
 */
export function renderText(
  { slug, text, limb, locale }: WordedItem,
  side: Side | undefined,
  { emergencyNumber, open = false }: RenderTextOptions = {},
): RenderedText {
  if (!text) throw new RangeError(`Item ${slug} has no patient text yet.`)
  const shown = side === 'left' ? 'left' : 'right'
  const t = translatorOf(text, locale)
  const words = (key: Word) => t?.(`side.${key}`) ?? ''
  const [here, there] = shown === 'left' ? (['left', 'right'] as const) : (['right', 'left'] as const)
  const named = { '{side}': words(here), '{other}': words(there) }
  const unnamed = { '{side}': words('chosen'), '{other}': words('other') }
  const fill = fillWith(open && side === undefined ? unnamed : named, emergencyNumber)
  const fillNamed = fillWith(named, emergencyNumber)
  return {
    title: toPlain(fillNamed(text.title)),
    start: fill(text.start),
    move: text.move.map(fill),
    feel: fill(text.feel),
    stop: fill(text.stop),
    ...(text.why !== undefined && { why: fill(text.why) }),
    alt: toPlain(fillNamed(text.alt)),
    ...(t && namesSide(text) && { shown, ...toNote(side, shown, limb, t, fillNamed) }),
  }
}

type Word = 'left' | 'right' | 'chosen' | 'other'
type Translator = ReturnType<typeof toTranslator<'catalog'>>

const sideToken = /\{(side|other)\}/

/** The words for sides; null for a text that needs none, so that it can be read in a language without messages too. */
function translatorOf(text: ItemText, locale: PlanLocale): Translator | null {
  const sided = namesSide(text) || sideToken.test(text.title) || sideToken.test(text.alt)
  return sided ? toTranslator(locale, 'catalog') : null
}

/** What is said about the side that neither words nor picture show. */
function toNote(
  side: Side | undefined,
  shown: 'left' | 'right',
  limb: string,
  t: Translator,
  fill: (line: string) => RichText,
): Pick<RenderedText, 'closing' | 'pictureNote'> {
  if (side === undefined) return { pictureNote: fill(t('pictureNote', { limb, side: '{side}' })) }
  return side === shown ? {} : { closing: fill(t(closingKey(side), { limb, other: '{other}' })) }
}

/** Whether a text says something about a side. */
export function namesSide(text: ItemText): boolean {
  return [text.start, ...text.move, text.feel, text.stop, text.why ?? ''].some((line) => sideToken.test(line))
}

function closingKey(side: Side): 'closing.each' | 'closing.alternate' {
  return side === 'alternate' ? 'closing.alternate' : 'closing.each'
}

function fillWith(sides: { '{side}': string; '{other}': string }, emergencyNumber: string | undefined) {
  return (line: string): TextPart[] =>
    line
      .split(/(\{side\}|\{other\}|\{emergency\})/)
      .filter((piece) => piece !== '')
      .map((piece) => {
        if (piece === '{emergency}') return { text: requireNumber(emergencyNumber), strong: true }
        if (piece !== '{side}' && piece !== '{other}') return { text: piece }
        return { text: sides[piece], strong: true, side: true }
      })
}

function requireNumber(emergencyNumber: string | undefined): string {
  if (!emergencyNumber) throw new RangeError('This text names the emergency number: pass emergencyNumber.')
  return emergencyNumber
}
