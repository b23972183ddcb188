import type { Side } from '@/lib/dosage/kind'
import { toTranslator } from '@/lib/i18n/translator'
import { type RichText, toPlain } from '@/lib/rich-text'
import { fillTokens, type TokenWords } from './fill-tokens'
import type { CatalogItem, ItemText } from './item'
import { sayPlace } from './say-place'

export type RenderedText = {
  title: string
  start: RichText
  move: RichText[]
  feel: RichText
  stop: RichText
  why?: RichText
  short?: RichText
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
  /** Stands for `{emergency}` in safety texts; null where none is known, which the text then says in words. */
  emergencyNumber?: string | null | undefined
  /** Stands for `{crisis}`; without one the text says where to look. */
  crisisLine?: string | undefined
  /** The place on the body that the line names, for `{place}`. */
  site?: string | undefined
  /** With no side chosen: "the chosen" and "the other" in its words, never a side that nobody chose. */
  open?: boolean
}

/**
 * What the patient reads of an item, for a side. `undefined` is the catalog view: the right side, with a note saying so.
 * Each side, both together and switching sides show the right and add a closing line. No token is left in any line.
 * RangeError for an item without text, and for a text that names an emergency number when none is passed.
 */
export function renderText(
  { slug, text, limb, locale }: WordedItem,
  side: Side | undefined,
  { open = false, ...given }: RenderTextOptions = {},
): RenderedText {
  if (!text) throw new RangeError(`Item ${slug} has no patient text yet.`)
  const shown = side === 'left' ? 'left' : 'right'
  const t = toTranslator(locale, 'catalog')
  const named = toWords(shown, side !== undefined, given, locale)
  const words =
    open && side === undefined ? toWords('chosen', given.site !== undefined, given, locale) : named
  const fill = (line: string) => fillTokens(line, words)
  const fillNamed = (line: string) => fillTokens(line, named)
  return {
    title: toPlain(fillNamed(text.title)),
    start: fill(text.start),
    move: text.move.map(fill),
    feel: fill(text.feel),
    stop: fill(text.stop),
    ...(text.why !== undefined && { why: fill(text.why) }),
    ...(text.short !== undefined && { short: fill(text.short) }),
    alt: toPlain(fillNamed(text.alt)),
    ...(namesSide(text) && { shown, ...toNote(side, shown, limb, t, fillNamed) }),
  }
}

type Translator = ReturnType<typeof toTranslator<'catalog'>>

const opposite = { left: 'right', right: 'left', chosen: 'other' } as const

function toWords(
  shown: keyof typeof opposite,
  sided: boolean,
  { emergencyNumber, crisisLine, site }: Omit<RenderTextOptions, 'open'>,
  locale: WordedItem['locale'],
): TokenWords {
  const t = toTranslator(locale, 'catalog')
  return {
    side: (gender) => t(`side.${shown}`, { gender }),
    other: (gender) => t(`side.${opposite[shown]}`, { gender }),
    place: sayPlace(site, sided, locale),
    site: site ?? '',
    emergency: () => (emergencyNumber === null ? t('emergency.unknown') : requireNumber(emergencyNumber)),
    crisis: crisisLine ? t('crisis.known', { number: crisisLine }) : t('crisis.unknown'),
  }
}

/** What is said about the side that neither words nor picture show. */
function toNote(
  side: Side | undefined,
  shown: 'left' | 'right',
  limb: string,
  t: Translator,
  fill: (line: string) => RichText,
): Pick<RenderedText, 'closing' | 'pictureNote'> {
  if (side === undefined) return { pictureNote: fill(t('pictureNote', { limb })) }
  return side === shown ? {} : { closing: fill(t(closingKey(side), { limb })) }
}

/** Whether a text says something about a side, or about a place that has one. */
export function namesSide(text: ItemText): boolean {
  const lines = [text.start, ...text.move, text.feel, text.stop, text.why ?? '', text.short ?? '']
  return lines.some((line) => /\{(side|other|place)\b/.test(line))
}

function closingKey(side: Side): 'closing.each' | 'closing.alternate' {
  return side === 'alternate' ? 'closing.alternate' : 'closing.each'
}

function requireNumber(emergencyNumber: string | undefined): string {
  if (!emergencyNumber) throw new RangeError('This text names the emergency number: pass emergencyNumber.')
  return emergencyNumber
}
