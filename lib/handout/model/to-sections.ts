import type { Say } from '@/lib/handout/text/say'
import type { ReadingLine } from '@/lib/reading/reading'
import { plain, type RichText, type TextPart, toPlain } from '@/lib/rich-text'
import type { ModelEntry, ModelPicture, ModelSection } from './handout-model'
import { toFilm, toHowMuch, toLimit, toNote, toSideLabel, type Wording } from './line-words'
import { type PrintedText, toPrintedText } from './printed-text'
import { toPictures } from './to-pictures'

type Section = ModelSection['name']

/** What follows the exercises, in this order; a section without lines is left out. */
const sections: readonly Section[] = ['selfCare', 'advice', 'clinic', 'doctor', 'safety']

export function toSections(lines: readonly ReadingLine[], wording: Wording): ModelSection[] {
  const { say } = wording
  return sections.flatMap((name) => {
    const chosen = lines.filter(({ group }) => group === name)
    if (chosen.length === 0) return []
    const title = say.plain(`section.${name}`)
    return [
      {
        name,
        title,
        more: say.plain('section.more', { title }),
        entries: medicineFirst(chosen).map((line) => toEntry(line, name, wording)),
        closing: name === 'doctor' ? plain(say.plain('section.disclaimer')) : null,
      },
    ]
  })
}

/** What a doctor may do stands before what others may offer. */
function medicineFirst(lines: readonly ReadingLine[]): ReadingLine[] {
  return lines.toSorted((a, b) => Number(b.kind === 'MI') - Number(a.kind === 'MI'))
}

function toEntry(line: ReadingLine, section: Section, wording: Wording): ModelEntry {
  const { locale, say } = wording
  const words = toPrintedText(line, locale)
  const howMuch = toHowMuch(line, say)
  const told = words ? tell(words, section, say) : []
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
