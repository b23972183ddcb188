import type { Say } from '@/lib/handout/text/say'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { bold, plain } from '@/lib/rich-text'
import type { HandoutModel } from './handout-model'

/** The anchors of clinical spec 2.4, and those that sentences of version 1 were written to. */
const scales = {
  now: { 2: 'veryEasy', 4: 'light', '5–6': 'some', '7–8': 'hard', 9: 'veryHard', 10: 'limit' },
  'version-1': { 2: 'veryEasy', 4: 'someOf1', 6: 'hardOf1', 8: 'veryHardOf1', 10: 'limit' },
} as const

/** The effort scale in words that agree with the sentences of the plan. */
export function toEffort(scale: FrozenPlan['effortScale'], say: Say): HandoutModel['effort'] {
  const steps = Object.entries(scales[scale ?? 'now'])
  return {
    title: bold(say.plain('effort.title')),
    steps: steps
      .sort(([one], [other]) => Number.parseInt(one, 10) - Number.parseInt(other, 10))
      .map(([value, anchor]) => ({ value, text: plain(say.plain(`effort.${anchor}`)) })),
  }
}
