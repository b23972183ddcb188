import type { Worker } from 'node:worker_threads'
import { InputError } from '@/lib/errors'
import { said } from '@/lib/i18n/said'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { BusyError } from './busy-error'
import type { Drawn } from './drawing-worker'
import { estimateCost, largeCost, mostCost } from './estimate-cost'
import { HandoutLane } from './handout-lane'
import type { HandoutOptions } from './handout-options'

/** Jobs that may wait or run at once; more of them is a pile-up, not a queue. One clinic can't take all the places. */
const limits = { all: 48, clinic: 12 }

/**
 * Shares out handouts to threads: a lane of several for what people usually print, and one thread of its own for large
 * documents, which nobody's page waits behind. In each, the clinics that wait have one turn after another.
 */
export class HandoutPool {
  private readonly usual: HandoutLane
  private readonly large: HandoutLane
  private readonly open = new Map<string, number>()

  constructor(
    start: () => Worker,
    { workers, now = () => performance.now() }: { workers: number; now?: () => number },
  ) {
    this.usual = new HandoutLane(start, { workers, patienceMs: 60_000, stay: true, now })
    this.large = new HandoutLane(start, { workers: 1, patienceMs: 180_000, stay: false, now })
  }

  /** Jobs not yet answered. */
  get size(): number {
    return [...this.open.values()].reduce((sum, count) => sum + count, 0)
  }

  /**
   * Draws one handout. Rejects with BusyError when too many are not yet answered, of all or of this clinic, and with
   * InputError when several phases are more than one document can hold.
   */
  async run(frozen: FrozenPlan, options: HandoutOptions, clinicId = ''): Promise<Drawn> {
    const { cost, phases } = estimateCost(frozen, options)
    if (cost > mostCost && phases > 1) throw toTooLarge(phases)
    const lane = cost > largeCost ? this.large : this.usual
    const own = this.open.get(clinicId) ?? 0
    if (own >= limits.clinic || this.size >= limits.all) throw new BusyError(lane.secondsLeft())
    this.open.set(clinicId, own + 1)
    try {
      return await lane.add({ frozen, options, clinicId, cost })
    } finally {
      this.letGo(clinicId)
    }
  }

  /** Ends the threads; jobs not yet answered are refused. */
  async close(): Promise<void> {
    await Promise.all([this.usual.close(), this.large.close()])
  }

  private letGo(clinicId: string): void {
    const left = (this.open.get(clinicId) ?? 1) - 1
    if (left > 0) this.open.set(clinicId, left)
    else this.open.delete(clinicId)
  }
}

function toTooLarge(phases: number): InputError {
  const allowed = said('handout.tooLarge', { phases })
  return new InputError(allowed, [{ path: 'phases', found: 'all', allowed }])
}
