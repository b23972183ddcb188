import { followPointer, markPhase, phaseAt, scrollNear } from './follow-pointer'

/** What a row that is dragged is over: a place among the rows of its group, counted from 0, or a phase of the ruler. */
export type DragOver = number | { phaseId: string }

export type DragTold<Over> = {
  onLift: () => void
  onOver: (over: Over) => void
  onDrop: (over: Over) => void
  onCancel: () => void
}

const lifted = 4

/**
 * Follows one pointer from the grip until it is let go. Only the style of the rows it passes changes on the way, so
 * that nothing is drawn again before the row is put down; Escape puts it back.
 */
export function dragRow(
  start: globalThis.PointerEvent,
  row: HTMLElement,
  rows: readonly HTMLElement[],
  told: DragTold<DragOver>,
): void {
  const scroller = findScroller(row)
  const from = rows.indexOf(row)
  const began = { y: start.clientY, scroll: scroller.scrollTop }
  const places = rows.map((one) => {
    const { top, height } = one.getBoundingClientRect()
    return { middle: top + height / 2, height }
  })
  const own = places[from] ?? { middle: 0, height: 0 }
  let over: DragOver = from

  const findOver = (x: number, y: number, by: number): DragOver => {
    const phaseId = phaseAt(x, y)
    if (phaseId) return { phaseId }
    const middle = own.middle + by
    const distances = places.map((place) => Math.abs(place.middle - middle))
    return distances.indexOf(Math.min(...distances))
  }
  followPointer(start, {
    isFar: ({ clientY }) => Math.abs(clientY - began.y) >= lifted,
    lift: () => {
      row.dataset.dragged = ''
      for (const one of rows) if (one !== row) one.style.transition = 'transform 160ms'
      told.onLift()
    },
    follow: ({ clientX, clientY }) => {
      scrollNear(scroller, clientY)
      const by = clientY - began.y + scroller.scrollTop - began.scroll
      const next = findOver(clientX, clientY, by)
      if (!sameOver(next, over)) {
        told.onOver(next)
        markPhase(toPhase(next))
      }
      over = next
      row.style.transform = `translateY(${by}px)`
      const at = typeof over === 'number' ? over : from
      for (const [index, one] of rows.entries())
        if (one !== row) one.style.transform = `translateY(${shift(index, from, at) * own.height}px)`
    },
    tidy: () => {
      delete row.dataset.dragged
      markPhase(undefined)
      for (const one of rows) {
        one.style.removeProperty('transform')
        one.style.removeProperty('transition')
      }
    },
    drop: () => told.onDrop(over),
    cancel: told.onCancel,
  })
}

/** How many places a row steps aside: those between where it was taken and where it would be put down. */
function shift(index: number, from: number, to: number): -1 | 0 | 1 {
  if (index > from && index <= to) return -1
  return index < from && index >= to ? 1 : 0
}

function toPhase(over: DragOver): string | undefined {
  return typeof over === 'number' ? undefined : over.phaseId
}

function sameOver(one: DragOver, other: DragOver): boolean {
  if (typeof one === 'number' || typeof other === 'number') return one === other
  return one.phaseId === other.phaseId
}

function findScroller(row: HTMLElement): HTMLElement {
  for (let one = row.parentElement; one; one = one.parentElement)
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one
  return document.documentElement
}
