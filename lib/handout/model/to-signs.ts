import type { Say } from '@/lib/handout/text/say'
import { join, plain, type RichText } from '@/lib/rich-text'
import type { ModelExercise, ModelLog } from './handout-model'

/** What the marks in pictures and table mean; null without any. */
export function toSigns(
  exercises: readonly ModelExercise[],
  log: ModelLog | null,
  say: Say,
): RichText | null {
  const sentences: RichText[] = []
  if (exercises.some(({ pictures }) => pictures)) sentences.push(plain(say.plain('signs.muscle')))
  if (log?.rows.some(({ planned }) => planned.includes(false))) sentences.push(plain(say.plain('signs.rest')))
  return sentences.length > 0 ? join(sentences) : null
}
