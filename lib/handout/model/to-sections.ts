import type { HandoutOptions } from '@/lib/handout/handout-options'
import type { Say } from '@/lib/handout/text/say'
import type { ReadingLine } from '@/lib/reading/reading'
import { plain, type RichText, type TextPart, toPlain } from '@/lib/rich-text'
import type { ModelEntry, ModelPicture, ModelSection } from './handout-model'
import { toFilm, toHowMuch, toLimit, toNote, toSideLabel, type Wording } from './line-words'
import { type PrintedText, toPrintedText } from './printed-text'
import { isSaidOnPageOne } from './said-on-page-one'
import type { EmergencyBox } from './to-emergency'
import { toPictures } from './to-pictures'

type Section = ModelSection['name']

/** What follows the exercises, in this order; a section without lines is left out. */
const sections: readonly Section[] = ['selfCare', 'advice', 'clinic', 'doctor', 'safety']

export type SectionChoice = {
  advice: NonNullable<HandoutOptions['advice']>
  without: readonly Section[]
  /** The box of page one: what it says need not be said again. */
  box: EmergencyBox
  /** For whoever was shown it: what is done is named, not told. */
  isShown?: boolean
}

/**
 * The sections of what is printed beside exercises. In short, advice and safety advice are said in the few sentences
 * that their text has for it, and left out where page one says the same. Safety advice is never left out otherwise.
 */
export function toSections(
  lines: readonly ReadingLine[],
  choice: SectionChoice,
  wording: Wording,
): ModelSection[] {
  const { say } = wording
  return sections.flatMap((name) => {
    if (name !== 'safety' && choice.without.includes(name)) return []
    const chosen = lines.filter((line) => line.group === name && !isRepeated(line, choice))
    if (chosen.length === 0) return []
    const title = say.plain(`section.${name}`)
    return [
      {
        name,
        title,
        more: say.plain('section.more', { title }),
        entries: medicineFirst(chosen).map((line) => toEntry(line, name, choice, wording)),
        closing: name === 'doctor' ? plain(say.plain('section.disclaimer')) : null,
      },
    ]
  })
}

/** A note to the patient keeps its line. */
function isRepeated(line: ReadingLine, { advice, box }: SectionChoice): boolean {
  return advice === 'short' && isShort(line) && !line.note && isSaidOnPageOne(line.slug, 'text', box)
}

/** Versions of before there were short words are printed whole. */
function isShort({ text }: ReadingLine): boolean {
  return Boolean(text?.short)
}

/** What a doctor may do stands before what others may offer. */
function medicineFirst(lines: readonly ReadingLine[]): ReadingLine[] {
  return lines.toSorted((a, b) => Number(b.kind === 'MI') - Number(a.kind === 'MI'))
}

function toEntry(line: ReadingLine, section: Section, choice: SectionChoice, wording: Wording): ModelEntry {
  const { locale, say } = wording
  const words = toPrintedText(line, locale)
  const howMuch = toHowMuch(line, say)
  const told = words ? tellAsChosen(line, words, { section, choice }, say) : []
  const paragraphs = [
    toLimit(line, locale, say),
    line.site ? say.rich('exercise.site', { site: line.site }) : null,
    ...told.slice(0, 1),
    howMuch ? say.rich('section.howMuch', { text: howMuch }) : null,
    ...told.slice(1),
    toFilm(line, wording),
    toNote(line, say),
  ]
  return {
    slug: line.slug,
    name: line.title,
    side: toSideLabel(line, say),
    pictures: toEntryPictures(line, section, say),
    paragraphs: paragraphs.filter(
      (paragraph): paragraph is RichText => paragraph !== null && toPlain(paragraph) !== '',
    ),
  }
}

/** Self-care shows what it has; of education only right and wrong are worth the room, not a symbol. */
function toEntryPictures(line: ReadingLine, section: Section, say: Say): ModelPicture[] {
  const pictures = section === 'selfCare' || section === 'advice' ? toPictures(line, say) : null
  if (!pictures || (section === 'advice' && !pictures.end)) return []
  return pictures.end ? [pictures.start, pictures.end] : [pictures.start]
}

const endings = {
  selfCare: 'section.stop',
  advice: 'section.getHelp',
  clinic: 'section.tellUs',
  doctor: 'section.getHelp',
  safety: 'section.getHelp',
} as const

/** The five parts of a text in running words; the disclaimer of medical information is printed once, at the end. */
function tell(words: PrintedText, section: Section, say: Say): RichText[] {
  const disclaimer = say.plain('section.disclaimer')
  const parts = [words.start, ...words.move]
  if (section !== 'selfCare') parts.push(words.feel)
  const running = joinWithout(parts, disclaimer)
  const stop = joinWithout([words.stop], disclaimer)
  return toPlain(stop) ? [running, say.rich(endings[section], { text: stop })] : [running]
}

/** Safety advice has all of it in its short words; other advice says when to get help unless page one does. */
function tellAsChosen(
  line: ReadingLine,
  words: PrintedText,
  { section, choice }: { section: Section; choice: SectionChoice },
  say: Say,
): RichText[] {
  const told = tell(words, section, say)
  if (choice.isShown && (section === 'selfCare' || section === 'clinic')) return [[], ...told.slice(1)]
  if (choice.advice === 'full' || !words.short) return told
  if (section === 'safety') return [words.short]
  if (section !== 'advice') return told
  return isSaidOnPageOne(line.slug, 'ending', choice.box) ? [words.short] : [words.short, ...told.slice(1)]
}

function joinWithout(parts: readonly RichText[], disclaimer: string): RichText {
  return parts
    .map((rich) => rich.map((part) => withoutEnd(part, disclaimer)))
    .filter((rich) => toPlain(rich) !== '')
    .flatMap((rich, index) => (index ? [{ text: ' ' }, ...rich] : rich))
}

function withoutEnd(part: TextPart, end: string): TextPart {
  const text = part.text.trimEnd()
  return text.endsWith(end) ? { ...part, text: text.slice(0, -end.length).trimEnd() } : part
}
