const waiting: (() => void)[] = []
let open = 0

/** Counts a menu as open; returns the function that counts it as closed. */
export function countOpenMenu(): () => void {
  open += 1
  return () => {
    open -= 1
    if (open === 0) for (const act of waiting.splice(0)) act()
  }
}

/** Whether a menu has the focus now. */
export function isMenuOpen(): boolean {
  return open > 0
}

/** Does something that draws the page again: at once, or as soon as no menu is open, so that none moves under the pointer. */
export function whenMenusAreClosed(act: () => void): void {
  if (open === 0) act()
  else waiting.push(act)
}
