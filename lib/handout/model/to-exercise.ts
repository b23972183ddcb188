import type { ReadingLine } from '@/lib/reading/reading'
import type { RichText } from '@/lib/rich-text'
import type { ModelExercise } from './handout-model'
import { toFilm, toHowMuch, toLimit, toNote, toSideLabel, type Wording } from './line-words'
import { toPrintedText } from './printed-text'
import { toPictures } from './to-pictures'

export type ExercisePlace = { number: number; opens: string | null; round?: RichText }

/** One exercise as it is printed. An item that has no patient text yet keeps its name, side, dose and note. */
export function toExercise(line: ReadingLine, place: ExercisePlace, wording: Wording): ModelExercise {
  const { locale, say } = wording
  const words = toPrintedText(line, locale)
  const film = toFilm(line, wording)
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
    move: [
      ...(first ? [say.rich('exercise.move', { text: first }), ...others] : []),
      ...(film ? [film] : []),
    ],
    howMuch: toHowMuch(line, say),
    feel: words?.feel ?? null,
    stop: words?.stop ?? null,
    note: toNote(line, say),
  }
}
