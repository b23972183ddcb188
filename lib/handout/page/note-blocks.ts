import type { ModelExercise } from '@/lib/handout/model/handout-model'
import { bold } from '@/lib/rich-text'
import type { Block } from './block'
import type { PageSetting } from './measures'
import { mm } from './paper'
import { setText } from './set-text'
import { heading } from './tag'

export type NoteWords = { heading(exercise: ModelExercise): string; more(exercise: ModelExercise): string }

/**
 * A note too long to stand under its exercise: blocks of their own, each named after the exercise
 * and none higher than `room` points.
 */
export function toNoteBlocks(
  exercise: ModelExercise,
  words: NoteWords,
  { width, room }: { width: number; room: number },
  setting: PageSetting,
): Block[] {
  if (!exercise.note) return []
  const [size, leading] = setting.sizes.body
  const whole = setText([exercise.note], setting.sizes.body, { left: 0, top: 0, width }, setting)
  const blocks: Block[] = []
  let rest = whole.lines
  while (rest.length) {
    const name = blocks.length ? words.more(exercise) : words.heading(exercise)
    const title = setText(
      [bold(name)],
      setting.sizes.body,
      { left: 0, top: 0, width, tag: heading(3) },
      setting,
    )
    const top = title.height + mm(1)
    const count = Math.max(1, Math.floor((room - top) / leading))
    const lines = rest.slice(0, count)
    rest = rest.slice(count)
    blocks.push({
      name: `note:${exercise.id}`,
      height: top + lines.length * leading,
      pieces: [title, { ...whole, lines, size, leading, top, height: lines.length * leading }],
    })
  }
  return blocks
}
