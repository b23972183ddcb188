const focusable =
  'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]:not([tabindex="-1"])'

type Held = { element: Element; around: readonly Element[]; page: string }

/**
 * Gives the focus a place whenever what held it goes off the page: a row that was removed, a button whose work is done,
 * a toast that closed. It goes to the next row, else to the one before, else to the heading above. Takes the part of the
 * page that rows stand in; answers how to end it.
 */
export function keepFocus(content: HTMLElement): () => void {
  /** What has the focus, and what had it last in the content: a menu or a toast stands elsewhere. */
  let held: Element | null = null
  let home: Held | null = null
  let rows: readonly Element[] = []
  let gone = false

  const enter = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return
    held = target
    gone = false
    if (!content.contains(target)) return
    home = { element: target, around: ancestorsOf(target), page: location.pathname }
    rows = []
  }
  const leave = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget) return
    // Whoever presses beside everything has put the focus down; what is taken away is not there a moment later.
    queueMicrotask(() => {
      if (target === held && held?.isConnected) held = null
    })
  }
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (takes(record, home?.element)) rows = rowsBeside(record)
      if (takes(record, held)) gone = true
    }
    if (!gone || document.activeElement !== document.body) return
    gone = false
    if (held?.isConnected) return focus(held)
    if (home?.page === location.pathname) focus(findPlace(home, rows))
  })
  document.addEventListener('focusin', enter)
  document.addEventListener('focusout', leave)
  observer.observe(document.body, { childList: true, subtree: true })
  return () => {
    document.removeEventListener('focusin', enter)
    document.removeEventListener('focusout', leave)
    observer.disconnect()
  }
}

function takes({ removedNodes }: MutationRecord, element: Element | null | undefined): boolean {
  return Boolean(element) && [...removedNodes].some((node) => node.contains(element ?? null))
}

/** The rows after a row that was taken out, then those before it, the nearest first. */
function rowsBeside({ removedNodes, nextSibling, previousSibling }: MutationRecord): Element[] {
  if (![...removedNodes].some((node) => node instanceof HTMLLIElement)) return []
  const rows: Element[] = []
  for (let node = nextSibling; node; node = node.nextSibling) if (node instanceof Element) rows.push(node)
  for (let node = previousSibling; node; node = node.previousSibling)
    if (node instanceof Element) rows.push(node)
  return rows
}

function findPlace({ element, around }: Held, rows: readonly Element[]): Element | null {
  if (element.isConnected) return element
  for (const row of rows) {
    const first = row.isConnected && findSeen(row, focusable)
    if (first) return first
  }
  for (const ancestor of around) {
    if (!ancestor.isConnected) continue
    const place = findSeen(ancestor, ancestor instanceof HTMLLIElement ? focusable : 'h1, h2, h3')
    if (place) return place
  }
  return null
}

function findSeen(within: Element, selector: string): Element | null {
  return [...within.querySelectorAll(selector)].find((element) => element.checkVisibility()) ?? null
}

function ancestorsOf(element: Element): Element[] {
  const parent = element.parentElement
  return parent ? [parent, ...ancestorsOf(parent)] : []
}

function focus(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return
  if (!element.matches(focusable)) element.tabIndex = -1
  element.focus()
}
