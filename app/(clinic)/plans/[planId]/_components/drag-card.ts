import type { DragOver, DragTold } from './drag-row'
import { followPointer, markPhase, phaseAt, scrollNear } from './follow-pointer'

const lifted = 6

/**
 * Follows one pointer from a card of the catalog until it is let go: over the plan, the place between the rows is drawn
 * where the item would come in; null is nowhere. `name` goes along with the pointer. Nothing is drawn again on the way.
 */
export function dragCard(
  start: PointerEvent,
  name: string,
  rows: readonly HTMLElement[],
  told: DragTold<DragOver | null>,
): void {
  const plan = document.querySelector('main')
  const scroller = plan?.querySelector('section[tabindex]') ?? document.documentElement
  const chip = document.createElement('div')
  let over: DragOver | null = null

  const findOver = (x: number, y: number): DragOver | null => {
    const phaseId = phaseAt(x, y)
    if (phaseId) return { phaseId }
    const at = document.elementFromPoint(x, y)
    if (!at || !plan?.contains(at)) return null
    return rows.filter((row) => toMiddle(row) < y).length
  }
  followPointer(start, {
    isFar: ({ clientX, clientY }) => Math.hypot(clientX - start.clientX, clientY - start.clientY) >= lifted,
    lift: () => {
      getSelection()?.removeAllRanges()
      document.documentElement.dataset.dragging = ''
      chip.className = 'drag-chip'
      chip.textContent = name
      chip.setAttribute('aria-hidden', 'true')
      document.body.append(chip)
      told.onLift()
    },
    follow: ({ clientX, clientY }) => {
      if (document.elementFromPoint(clientX, clientY)?.closest('main')) scrollNear(scroller, clientY)
      const next = findOver(clientX, clientY)
      if (JSON.stringify(next) !== JSON.stringify(over)) {
        told.onOver(next)
        markPhase(typeof next === 'object' ? next?.phaseId : undefined)
        markPlace(rows, next)
      }
      over = next
      chip.style.transform = `translate(${clientX + 12}px, ${clientY + 12}px)`
    },
    tidy: () => {
      delete document.documentElement.dataset.dragging
      chip.remove()
      markPhase(undefined)
      markPlace(rows, null)
    },
    drop: () => told.onDrop(over),
    cancel: told.onCancel,
  })
}

function toMiddle(row: HTMLElement): number {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}

/** Draws the line before the row that would be pushed down, or after the last. */
function markPlace(rows: readonly HTMLElement[], over: DragOver | null): void {
  for (const [index, row] of rows.entries()) {
    const isLast = index === rows.length - 1 && over === rows.length
    if (index === over) row.dataset.insert = 'before'
    else if (isLast) row.dataset.insert = 'after'
    else delete row.dataset.insert
  }
}
