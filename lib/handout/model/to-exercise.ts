import type { Say } from '@/lib/handout/text/say'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { ReadingLine } from '@/lib/reading/reading'
import type { ModelExercise } from './handout-model'
import { toHowMuch, toLimit, toNote, toSideLabel } from './line-words'
import { toPrintedText } from './printed-text'
import { toPictures } from './to-pictures'

export type ExercisePlace = { number: number; opens: string | null }

/** One exercise as it is printed. An item that has no patient text yet keeps its name, side, dose and note. */
export function toExercise(
  line: ReadingLine,
  place: ExercisePlace,
  locale: PlanLocale,
  say: Say,
): ModelExercise {
  const words = toPrintedText(line, locale)
  const [first, ...others] = words?.move ?? []
  return {
    id: line.id,
    ...place,
    kind: line.kind,
    name: line.title,
    side: toSideLabel(line, say),
    limit: toLimit(line, locale, say),
    site: line.site ? say.rich('exercise.site', { site: line.site }) : null,
    pictures: toPictures(line, say),
    start: words ? say.rich('exercise.start', { text: words.start }) : [],
    move: first ? [say.rich('exercise.move', { text: first }), ...others] : [],
    howMuch: toHowMuch(line, say),
    feel: words?.feel ?? null,
    stop: words?.stop ?? null,
    note: toNote(line, say),
  }
}
