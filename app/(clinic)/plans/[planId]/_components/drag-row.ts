/** What a row that is dragged is over: a place among the rows of its group, counted from 0, or a phase of the ruler. */
export type DragOver = number | { phaseId: string }

type Told = {
  onLift: () => void
  onOver: (over: DragOver) => void
  onDrop: (over: DragOver) => void
  onCancel: () => void
}

const lifted = 4
const edge = 64

/**
 * Follows one pointer from the grip until it is let go. Only the style of the rows it passes changes on the way, so
 * that nothing is drawn again before the row is put down; Escape puts it back.
 */
export function dragRow(
  start: globalThis.PointerEvent,
  row: HTMLElement,
  rows: readonly HTMLElement[],
  told: Told,
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
  let moving = false
  const ends = new AbortController()

  const follow = ({ clientX, clientY, pointerId }: globalThis.PointerEvent) => {
    if (pointerId !== start.pointerId) return
    if (!moving && Math.abs(clientY - began.y) < lifted) return
    if (!moving) lift()
    scrollNear(scroller, clientY)
    const by = clientY - began.y + scroller.scrollTop - began.scroll
    const next = findOver(clientX, clientY, by)
    if (!sameOver(next, over)) {
      told.onOver(next)
      markPhase(next)
    }
    over = next
    row.style.transform = `translateY(${by}px)`
    const at = typeof over === 'number' ? over : from
    for (const [index, one] of rows.entries())
      if (one !== row) one.style.transform = `translateY(${shift(index, from, at) * own.height}px)`
  }
  const lift = () => {
    moving = true
    row.dataset.dragged = ''
    for (const one of rows) if (one !== row) one.style.transition = 'transform 160ms'
    told.onLift()
  }
  const findOver = (x: number, y: number, by: number): DragOver => {
    const phase = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-phase]')
    if (phase?.dataset.phase) return { phaseId: phase.dataset.phase }
    const middle = own.middle + by
    const distances = places.map((place) => Math.abs(place.middle - middle))
    return distances.indexOf(Math.min(...distances))
  }
  const end = (act: () => void) => {
    ends.abort()
    delete row.dataset.dragged
    markPhase(from)
    for (const one of rows) {
      one.style.removeProperty('transform')
      one.style.removeProperty('transition')
    }
    if (moving) act()
  }

  const options = { signal: ends.signal }
  window.addEventListener('pointermove', follow, options)
  window.addEventListener(
    'pointerup',
    ({ pointerId }) => pointerId === start.pointerId && end(() => told.onDrop(over)),
    options,
  )
  window.addEventListener('pointercancel', () => end(told.onCancel), options)
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      end(told.onCancel)
    },
    { ...options, capture: true },
  )
}

/** How many places a row steps aside: those between where it was taken and where it would be put down. */
function shift(index: number, from: number, to: number): -1 | 0 | 1 {
  if (index > from && index <= to) return -1
  return index < from && index >= to ? 1 : 0
}

function markPhase(over: DragOver): void {
  for (const phase of document.querySelectorAll<HTMLElement>('[data-phase]'))
    phase.toggleAttribute('data-over', typeof over !== 'number' && phase.dataset.phase === over.phaseId)
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

function scrollNear(scroller: HTMLElement, y: number): void {
  const { top, bottom } = scroller.getBoundingClientRect()
  if (y < top + edge) scroller.scrollTop -= edge / 4
  if (y > bottom - edge) scroller.scrollTop += edge / 4
}
