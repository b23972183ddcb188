import type { DayLog } from './day-log'

/** The named days of an item in whose place it was done on another, by its plan item id. */
export function movedDays(logs: ReadonlyMap<string, DayLog>, itemId: string): ReadonlySet<string> {
  const said = [...logs.values()].flatMap(({ items }) => {
    const item = items.get(itemId)
    return item ? [item.ticks, ...item.slots.values()] : []
  })
  return new Set(
    said.flatMap((word) =>
      word?.value.insteadOf && word.value.result !== 'not' ? [word.value.insteadOf] : [],
    ),
  )
}
