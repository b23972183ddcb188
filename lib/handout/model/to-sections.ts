import type { ItemKind } from '@/lib/dosage/kind'
import type { Say } from '@/lib/handout/text/say'
import { plain, type Rich, type Span, toPlainText } from '@/lib/handout/text/span'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { HandoutModel, ModelEntry, ModelPicture, ModelSection } from './handout-model'
import { type PrintedText, toPrintedText } from './item-text'
import { toDose, toSideLabel } from './item-words'
import type { PrintedItem } from './printed-phases'
import { toPictures } from './to-exercise'

const kindsOf: readonly (readonly [ModelSection['name'], readonly ItemKind[]])[] = [
  ['care', ['SC']],
  ['learn', ['ED']],
  ['clinic', ['MTc']],
  ['doctor', ['MI', 'CT']],
  ['help', ['SF']],
]

/** What follows the exercises, in the order of `kindsOf`; a section without lines is left out. */
export function toSections(
  items: readonly PrintedItem[],
  frozen: FrozenPlan,
  locale: HandoutModel['locale'],
  say: Say,
): ModelSection[] {
  return kindsOf.flatMap(([name, kinds]) => {
    const chosen = kinds.flatMap((kind) => items.filter(({ item }) => item.kind === kind))
    if (chosen.length === 0) return []
    const title = say.plain(`section.${name}`)
    return [
      {
        name,
        title,
        more: say.plain('section.more', { title }),
        entries: chosen.map((printed) => toEntry(printed, name, frozen, locale, say)),
        closing: name === 'doctor' ? plain(say.plain('section.disclaimer')) : null,
      },
    ]
  })
}

function toEntry(
  printed: PrintedItem,
  section: ModelSection['name'],
  frozen: FrozenPlan,
  locale: HandoutModel['locale'],
  say: Say,
): ModelEntry {
  const { line, item } = printed
  const words = toPrintedText(printed, frozen, say)
  const dose = toDose(printed, locale)
  const told = words ? tell(words, section, say) : []
  const note = line.note?.trim()
  const paragraphs = [
    dose.limit,
    line.site ? say.rich('exercise.site', { site: line.site }) : null,
    ...told.slice(0, 1),
    dose.howMuch ? say.rich('section.howMuch', { text: dose.howMuch }) : null,
    ...told.slice(1),
    note ? say.rich('exercise.note', { note: plain(note) }) : null,
  ]
  return {
    slug: item.slug,
    name: words?.title ?? item.name,
    side: toSideLabel(printed, say),
    pictures: toEntryPictures(printed, words, section, frozen, say),
    paragraphs: paragraphs.filter(
      (paragraph): paragraph is Rich => paragraph !== null && toPlainText(paragraph) !== '',
    ),
  }
}

/** Self-care shows what it has; of education only right and wrong are worth the room, not a symbol. */
function toEntryPictures(
  printed: PrintedItem,
  words: PrintedText | null,
  section: ModelSection['name'],
  frozen: FrozenPlan,
  say: Say,
): ModelPicture[] {
  const pictures = section === 'care' || section === 'learn' ? toPictures(printed, words, say) : null
  if (!pictures || (section === 'learn' && !pictures.end)) return []
  return pictures.end ? [pictures.start, pictures.end] : [pictures.start]
}

const endings = {
  care: 'section.stop',
  learn: 'section.getHelp',
  clinic: 'section.tellUs',
  doctor: 'section.getHelp',
  help: 'section.getHelp',
} as const

/** The five parts of a text in running words; the disclaimer of medical information is printed once, at the end. */
function tell(words: PrintedText, section: ModelSection['name'], say: Say): Rich[] {
  const disclaimer = say.plain('section.disclaimer')
  const parts = [words.start, ...words.move]
  if (section !== 'care') parts.push(words.feel)
  const running = joinWithout(parts, disclaimer)
  const stop = joinWithout([words.stop], disclaimer)
  return toPlainText(stop) ? [running, say.rich(endings[section], { text: stop })] : [running]
}

function joinWithout(parts: readonly Rich[], disclaimer: string): Rich {
  return parts
    .map((part) => part.map((span) => withoutEnd(span, disclaimer)))
    .filter((part) => toPlainText(part) !== '')
    .flatMap((part, index) => (index ? [{ text: ' ' }, ...part] : part))
}

function withoutEnd(span: Span, end: string): Span {
  const text = span.text.trimEnd()
  return text.endsWith(end) ? { ...span, text: text.slice(0, -end.length).trimEnd() } : span
}
