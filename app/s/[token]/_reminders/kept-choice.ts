import { slots } from '@/lib/dosage/slot'
import type { QuietHours } from '@/lib/reminder/push/quiet-hours'
import { type SlotTimes, usualTimes } from '@/lib/reminder/slot-times'

/** What somebody chose on this phone. */
export type KeptChoice = { times: SlotTimes; withLink: boolean; quiet: QuietHours; againAfter: number }

export const usualChoice: KeptChoice = {
  times: usualTimes,
  withLink: false,
  quiet: { from: '21:00', to: '07:00' },
  againAfter: 3,
}

/** Hours after which somebody can be reminded again; 0: not at all. */
export const againHours = [0, 2, 3, 4]

const key = 'plinth-reminders'

/** What was chosen before; the usual where nothing was, or the store is switched off. */
export function readChoice(): KeptChoice {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}')
    const times = slots.map((slot) => [slot, toTime(kept.times?.[slot], usualTimes[slot])])
    return {
      times: Object.fromEntries(times) as SlotTimes,
      withLink: kept.withLink === true,
      quiet: {
        from: toTime(kept.quiet?.from, usualChoice.quiet.from),
        to: toTime(kept.quiet?.to, usualChoice.quiet.to),
      },
      againAfter: againHours.includes(kept.againAfter) ? kept.againAfter : usualChoice.againAfter,
    }
  } catch {
    return usualChoice
  }
}

export function keepChoice(choice: KeptChoice): void {
  try {
    localStorage.setItem(key, JSON.stringify(choice))
  } catch {
    // Without a store the choice holds for this visit.
  }
}

function toTime(kept: unknown, usual: string): string {
  return typeof kept === 'string' && /^([01]\d|2[0-3]):[0-5]\d$/.test(kept) ? kept : usual
}
