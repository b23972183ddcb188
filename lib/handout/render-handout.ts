import { availableParallelism } from 'node:os'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { type HandoutOptions, layouts } from './handout-options'
import { HandoutPool } from './handout-pool'
import { startWorker } from './start-worker'
import { toSay } from './text/say'

type Hearing = {
  clinicId?: string
  onProblem?: (problem: string) => void
  onMissing?: (signs: string[]) => void
}

const shared = globalThis as { plinthHandoutPool?: HandoutPool }

/**
 * Draws the PDF of a frozen plan in a worker thread and answers its bytes. Clinics that print at the same time have
 * one turn after another (`clinicId`; none on the command line); `onProblem` hears in words what could not be printed
 * as it was written, `onMissing` the signs that no font has. Throws RangeError for a layout or locale that is not available, InputError for more phases than
 * one document holds, BusyError when too many handouts are waiting, Error when drawing failed.
 */
export async function renderHandout(
  frozen: FrozenPlan,
  options: HandoutOptions = {},
  { clinicId, onProblem, onMissing }: Hearing = {},
): Promise<Uint8Array> {
  const say = toSay(frozen.content.locale)
  const layout = options.layout ?? 'standard'
  if (!layouts.some((available) => available === layout))
    throw new RangeError(say.plain('problem.layout', { layout, available: layouts.join(', ') }))
  // One core is left to the server itself.
  const workers = Math.min(Math.max(availableParallelism() - 1, 1), 4)
  shared.plinthHandoutPool ??= new HandoutPool(startWorker, { workers })
  const { bytes, problems, missing } = await shared.plinthHandoutPool.run(frozen, options, clinicId)
  for (const problem of problems) onProblem?.(problem)
  onMissing?.(missing)
  return bytes
}
