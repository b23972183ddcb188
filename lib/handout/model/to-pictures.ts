import type { Say } from '@/lib/handout/text/say'
import type { ReadingLine } from '@/lib/reading/reading'
import type { ModelExercise } from './handout-model'

/** Start and end drawing of a line, with their text alternative; null when it has none. */
export function toPictures({ picture, alt, name }: ReadingLine, say: Say): ModelExercise['pictures'] {
  if (!picture) return null
  const { start, end, width, height, mirrored } = picture
  const shared = { width, height, mirrored }
  const text = alt || name
  return {
    start: { ...shared, url: start, alt: say.plain('alt.start', { text }) },
    end: end ? { ...shared, url: end, alt: say.plain('alt.end', { text }) } : null,
  }
}
