import type { ModelExercise } from '@/lib/handout/model/handout-model'
import type { Block } from './block'
import type { ExerciseWords } from './dose-pieces'
import { toExerciseBlock } from './exercise-block'
import type { PageSetting } from './measures'
import { type NoteWords, toNoteBlocks } from './note-blocks'

/** One exercise in the sizes it can take, largest picture first, and the note that had to leave it. */
export type SizedExercise = {
  sizes: Block[]
  /** The same with the steps run on in one paragraph; laid out when it is asked for. */
  readonly joined: readonly Block[]
  overflow: Block[]
}

/**
 * Lays out an exercise in every picture height that fits a page. A note that does not fit under the exercise
 * with its smallest picture goes into blocks of its own, which follow it.
 */
export function toSizedExercise(
  exercise: ModelExercise,
  words: ExerciseWords & { note: NoteWords },
  { width, room }: { width: number; room: number },
  setting: PageSetting,
): SizedExercise {
  const heights = listPictureHeights(exercise, setting)
  const layOut = (withNote: boolean, joined = false) =>
    heights
      .map((pictureHeight) =>
        toExerciseBlock(exercise, words, { width, pictureHeight, withNote, joined }, setting),
      )
      .filter((block) => block.height <= room)
  const whole = layOut(true)
  if (whole.length)
    return {
      sizes: whole,
      get joined() {
        return layOut(true, true)
      },
      overflow: [],
    }
  const smallest = heights.slice(-1)
  const bare = layOut(false)
  // What is too long for two columns stands over the whole width.
  if (bare.length === 0 && (setting.exercise === 'pair' || setting.exercise === 'row'))
    return toSizedExercise(exercise, words, { width, room }, { ...setting, exercise: 'steps', doses: 'rows' })
  return {
    sizes: bare.length
      ? bare
      : smallest.map((pictureHeight) =>
          toExerciseBlock(exercise, words, { width, pictureHeight, withNote: false, joined: false }, setting),
        ),
    joined: [],
    overflow: toNoteBlocks(exercise, words.note, { width, room }, setting),
  }
}

/** As low as it gets: with its smallest picture, the steps run on in one paragraph where that fits the page. */
export const toLowestExercise: typeof toSizedExercise = (exercise, words, { width, room }, setting) => {
  const pictureHeight = listPictureHeights(exercise, setting).at(-1) ?? 0
  const options = { width, pictureHeight, withNote: true, joined: true }
  const block = toExerciseBlock(exercise, words, options, setting)
  if (block.height <= room) return { sizes: [block], joined: [], overflow: [] }
  const { sizes, overflow } = toSizedExercise(exercise, words, { width, room }, setting)
  return { sizes: sizes.slice(-1), joined: [], overflow }
}

/** Heights to try: those that make a difference, since a low, wide picture is bound by its column alone. */
function listPictureHeights(
  { pictures }: ModelExercise,
  { exercise, lengths: { pictureHeights, pictureWidth } }: PageSetting,
): number[] {
  const [highest = 0] = pictureHeights
  if (!pictures) return [highest]
  if (exercise !== 'steps') return [...pictureHeights]
  const natural = (pictureWidth * pictures.start.height) / pictures.start.width
  const lower = pictureHeights.filter((height) => height < natural)
  return lower.length < pictureHeights.length ? [Math.min(natural, highest), ...lower] : lower
}
