import type { Dosage } from '@/lib/dosage/dosage'
import type { Say } from '@/lib/handout/text/say'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import type { ReadingLine } from '@/lib/reading/reading'
import { bold, plain } from '@/lib/rich-text'
import type { HandoutModel } from './handout-model'

/** The anchors of clinical spec 2.4, and those that sentences of version 1 were written to. */
const scales = {
  now: { 2: 'veryEasy', 4: 'light', '5–6': 'some', '7–8': 'hard', 9: 'veryHard', 10: 'limit' },
  'version-1': { 2: 'veryEasy', 4: 'someOf1', 6: 'hardOf1', 8: 'veryHardOf1', 10: 'limit' },
} as const

/** The effort scale in words that agree with the sentences of the plan; null where no printed line names an effort. */
export function toEffort(
  frozen: FrozenPlan,
  lines: readonly ReadingLine[],
  say: Say,
): HandoutModel['effort'] {
  const scale = frozen.effortScale
  const printed = new Set(lines.map(({ id }) => id))
  const doses = frozen.content.phases.flatMap(({ items }) => items.filter(({ id }) => printed.has(id)))
  if (!doses.some(({ dosage }) => namesEffort(dosage))) return null
  const steps = Object.entries(scales[scale ?? 'now'])
  return {
    title: bold(say.plain('effort.title')),
    steps: steps
      .sort(([one], [other]) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
      .map(([value, anchor]) => ({ value, text: plain(say.plain(`effort.${anchor}`)) })),
  }
}

function namesEffort(dosage: Dosage | undefined): boolean {
  if (!dosage) return false
  const { effort, rir, intervals } = dosage
  return effort !== undefined || rir !== undefined || intervals?.work.effort !== undefined
}
