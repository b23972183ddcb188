const away = 'data-locked-away'

/**
 * Takes everything but `root` off the page: not drawn, not read out, not reached by any key, also what is added later
 * (a toast, a dialog). The tab's title loses what it said. Returns what puts all of it back where it was, the focus on
 * `focused`.
 */
export function hidePage(root: HTMLElement, focused: Element | null): () => void {
  const places = readScrollPlaces()
  const title = keepTitle()
  const hide = () => {
    for (const element of document.body.children)
      if (element !== root && element instanceof HTMLElement && !element.hasAttribute(away)) {
        element.setAttribute(away, element.inert ? 'inert' : '')
        element.inert = true
      }
  }
  hide()
  const watch = new MutationObserver(hide)
  watch.observe(document.body, { childList: true })
  const stopKeys = keepKeysOut(root)
  return () => {
    watch.disconnect()
    stopKeys()
    for (const element of document.querySelectorAll<HTMLElement>(`[${away}]`)) {
      element.inert = element.getAttribute(away) === 'inert'
      element.removeAttribute(away)
    }
    title.putBack()
    for (const { element, top, left } of places) element.scrollTo({ top, left, behavior: 'instant' })
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }
}

/** What is not drawn forgets how far it was scrolled. */
function readScrollPlaces() {
  return [...document.querySelectorAll('*')]
    .map((element) => ({ element, top: element.scrollTop, left: element.scrollLeft }))
    .filter(({ top, left }) => top !== 0 || left !== 0)
}

/** The product's name alone, whatever the page behind it sets in the meantime. */
function keepTitle() {
  const bare = document.title.split(' · ').at(-1) ?? ''
  let real = document.title
  const cover = () => {
    if (document.title === bare) return
    real = document.title
    document.title = bare
  }
  cover()
  const watch = new MutationObserver(cover)
  watch.observe(document.head, { childList: true, subtree: true, characterData: true })
  return {
    putBack: () => {
      watch.disconnect()
      document.title = real
    },
  }
}

/** Keys that no field of the lock takes reach nothing behind it: Ctrl+Z must not undo what nobody sees. */
function keepKeysOut(root: HTMLElement): () => void {
  const stop = (event: KeyboardEvent) => {
    if (!(event.target instanceof Node && root.contains(event.target))) event.stopImmediatePropagation()
  }
  window.addEventListener('keydown', stop, true)
  window.addEventListener('keyup', stop, true)
  return () => {
    window.removeEventListener('keydown', stop, true)
    window.removeEventListener('keyup', stop, true)
  }
}
