import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { availableLayouts, type HandoutOptions } from './handout-options'
import { HandoutQueue } from './handout-queue'
import { startWorker } from './start-worker'
import { toSay } from './text/say'

/** Jobs that may wait or run at once; a page of waiting handouts is a pile-up, not a queue. */
const limit = 24

const shared = globalThis as { plinthHandoutQueue?: HandoutQueue }

/**
 * Draws the PDF of a frozen plan in a worker thread and answers its bytes; `onProblem` hears in words what could
 * not be printed as it was written. Throws RangeError for a layout or locale that is not available, BusyError when
 * too many handouts are waiting, Error when drawing failed.
 */
export async function renderHandout(
  frozen: FrozenPlan,
  options: HandoutOptions = {},
  onProblem: (problem: string) => void = () => {},
): Promise<Uint8Array> {
  const say = toSay(frozen.content.locale)
  const layout = options.layout ?? 'standard'
  if (!availableLayouts.some((available) => available === layout))
    throw new RangeError(say.plain('problem.layout', { layout, available: availableLayouts.join(', ') }))
  shared.plinthHandoutQueue ??= new HandoutQueue(startWorker, limit)
  const queue = shared.plinthHandoutQueue
  const { bytes, problems } = await queue.run(frozen, options)
  for (const problem of problems) onProblem(problem)
  return bytes
}
