/** What a person looks for: something of a role by its name, or the first thing that says a text. */
export type Sought = { role: Role; name: string; exact: boolean }
export type Role = 'button' | 'link' | 'heading' | 'radio' | 'checkbox' | 'textbox' | 'fold'

/** An expression that gives the first element that is shown and sought; null where there is none. */
export function toFinding(sought: Sought): string {
  return `(${findShown.toString()})(${JSON.stringify(sought)})`
}

/** The same, brought to the middle of the screen: null until it is there, enabled and nothing lies over it. */
export function toReaching(sought: Sought): string {
  return `(${reach.toString()})(${toFinding(sought)})`
}

/** Runs in the page, from its text alone. */
function findShown({ role, name, exact }: Sought): Element | null {
  const selectors = {
    button: 'button',
    link: 'a[href]',
    heading: 'h1, h2, h3',
    radio: 'input[type=radio]',
    checkbox: 'input[type=checkbox]',
    textbox: 'textarea, input:not([type]), input[type=text]',
    fold: 'summary',
  }
  const clean = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()
  const labelOf = (element: Element) => {
    const labels = 'labels' in element ? [...((element.labels as NodeListOf<Element> | null) ?? [])] : []
    return labels.map(({ textContent }) => textContent).join(' ')
  }
  const nameOf = (element: Element) =>
    clean(element.getAttribute('aria-label') || labelOf(element) || element.textContent)
  const fits = (said: string) => (exact ? said === name : said.includes(name))
  // What is drawn for a native key is its label; the key itself may be out of sight.
  const shownAs = (element: Element) =>
    role === 'radio' || role === 'checkbox' ? (element.closest('label') ?? element) : element
  const found = [...document.querySelectorAll(selectors[role])].find(
    (element) => fits(nameOf(element)) && shownAs(element).checkVisibility({ visibilityProperty: true }),
  )
  return found ? shownAs(found) : null
}

/** Runs in the page, from its text alone. */
function reach(element: Element | null): Element | null {
  if (!element || (element as HTMLButtonElement).disabled) return null
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  // A link that goes over two lines is pressed in its first.
  const [box] = element.getClientRects()
  const hit = box && document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
  return hit && element.contains(hit) ? element : null
}
