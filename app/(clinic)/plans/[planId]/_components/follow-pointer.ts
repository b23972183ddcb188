type Acts = {
  /** Whether it has gone far enough to be meant. */
  isFar: (event: PointerEvent) => boolean
  lift: () => void
  follow: (event: PointerEvent) => void
  /** Puts the screen back as it was, however it ended. */
  tidy: () => void
  drop: () => void
  cancel: () => void
}

/**
 * Follows one pointer until it is let go: it lifts what it took once it has gone a little way, and drops it where it
 * ends. Escape, and a finger that the system takes for something else, cancel.
 */
export function followPointer({ pointerId }: PointerEvent, acts: Acts): void {
  const ends = new AbortController()
  let moving = false
  const end = (act: () => void) => {
    ends.abort()
    acts.tidy()
    if (!moving) return
    // The press was a drag: what it ends on is not pressed.
    const swallow = (event: Event) => event.stopPropagation()
    window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => window.removeEventListener('click', swallow, { capture: true }))
    act()
  }
  const own = (act: (event: PointerEvent) => void) => (event: PointerEvent) => {
    if (event.pointerId === pointerId) act(event)
  }
  const options = { signal: ends.signal }
  // The browser's own dragging of a picture would take the pointer away.
  window.addEventListener('dragstart', (event) => event.preventDefault(), options)
  window.addEventListener(
    'pointermove',
    own((event) => {
      if (!moving && !acts.isFar(event)) return
      if (!moving) acts.lift()
      moving = true
      acts.follow(event)
    }),
    options,
  )
  window.addEventListener(
    'pointerup',
    own(() => end(acts.drop)),
    options,
  )
  window.addEventListener(
    'pointercancel',
    own(() => end(acts.cancel)),
    options,
  )
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.stopPropagation()
      end(acts.cancel)
    },
    { ...options, capture: true },
  )
}

const edge = 64

/** Scrolls a list on while the pointer is near its upper or lower edge. */
export function scrollNear(scroller: Element, y: number): void {
  const { top, bottom } = scroller.getBoundingClientRect()
  if (y < top + edge) scroller.scrollTop -= edge / 4
  if (y > bottom - edge) scroller.scrollTop += edge / 4
}

/** The phase of the ruler at a point of the screen, by its id. */
export function phaseAt(x: number, y: number): string | undefined {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-phase]')?.dataset.phase
}

/** Shows the phase that something is over, or none. */
export function markPhase(phaseId: string | undefined): void {
  for (const phase of document.querySelectorAll<HTMLElement>('[data-phase]'))
    phase.toggleAttribute('data-over', phaseId !== undefined && phase.dataset.phase === phaseId)
}
