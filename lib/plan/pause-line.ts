import { addDays } from '@/lib/day'
import { changeLines } from './edit-lines'
import { pauseOn } from './pause-on'
import type { PlanContent } from './schema'

/** Lets a line rest from an ISO day until further notice; one that rests already stays as it is. */
export function pauseLine(content: PlanContent, itemId: string, today: string): PlanContent {
  return changeLines(content, [itemId], (item) =>
    pauseOn(item, today) ? null : { pauses: [...(item.pauses ?? []), { from: today }] },
  )
}

/** Ends the pause a line is in: it was given until the day before, and one that began today never was. */
export function resumeLine(content: PlanContent, itemId: string, today: string): PlanContent {
  return changeLines(content, [itemId], (item) => {
    const pause = pauseOn(item, today)
    if (!pause) return null
    const kept = (item.pauses ?? []).flatMap((one) => {
      if (one !== pause) return [one]
      return pause.from < today ? [{ ...pause, to: addDays(today, -1) }] : []
    })
    return { pauses: kept.length > 0 ? kept : undefined }
  })
}
