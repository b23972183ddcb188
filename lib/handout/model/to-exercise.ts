import type { Say } from '@/lib/handout/text/say'
import { plain, type Rich, toPlainText } from '@/lib/handout/text/span'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { HandoutModel, ModelExercise, ModelPicture } from './handout-model'
import { type PrintedText, toPrintedText } from './item-text'
import { isMirrored, toDose, toSideLabel } from './item-words'
import type { PrintedItem } from './printed-phases'

export type ExercisePlace = { number: number; opens: string | null }

/** One exercise as it is printed. An item that has no patient text yet keeps its name, side, dose and note. */
export function toExercise(
  printed: PrintedItem,
  place: ExercisePlace,
  frozen: FrozenPlan,
  locale: HandoutModel['locale'],
  say: Say,
): ModelExercise {
  const { line, item } = printed
  const words = toPrintedText(printed, frozen, say)
  const dose = toDose(printed, locale)
  const start = words ? say.rich('exercise.start', { text: words.start }) : []
  const [first, ...others] = words?.move ?? []
  return {
    id: line.id,
    ...place,
    kind: item.kind,
    name: words?.title ?? item.name,
    side: toSideLabel(printed, say),
    limit: dose.limit,
    site: line.site ? say.rich('exercise.site', { site: line.site }) : null,
    pictures: toPictures(printed, words, say),
    start,
    move: first ? [say.rich('exercise.move', { text: first }), ...others] : [],
    howMuch: dose.howMuch,
    feel: words?.feel ?? null,
    stop: words?.stop ?? null,
    note: toNote(line.note, say),
  }
}

/** Start and end drawing of an item, with their text alternative; null when it has none. */
export function toPictures(
  { line, item }: PrintedItem,
  words: PrintedText | null,
  say: Say,
): { start: ModelPicture; end: ModelPicture | null } | null {
  const { figure } = item
  if (!figure) return null
  const { width, height } = figure
  const shared = { width, height, mirrored: isMirrored(line.side, figure.sided) }
  const text = words?.alt ?? item.name
  return {
    start: { ...shared, url: figure.start, alt: say.plain('alt.start', { text }) },
    end: figure.end ? { ...shared, url: figure.end, alt: say.plain('alt.end', { text }) } : null,
  }
}

function toNote(note: string | undefined, say: Say): Rich | null {
  const text = note?.trim()
  return text && toPlainText(plain(text)) ? say.rich('exercise.note', { note: plain(text) }) : null
}
