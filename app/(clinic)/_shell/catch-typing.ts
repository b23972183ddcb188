/** What was typed; `entered` when Enter ended it. */
export type Caught = { text: string; entered: boolean }

/**
 * Keeps what is typed between the key that opens a field and the moment in which the field has the focus; until then no
 * key of the page hears it. Returns how to take it, which ends the keeping. Escape ends it too.
 */
export function catchTyping(): () => Caught {
  const caught: Caught = { text: '', entered: false }
  const hear = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') return end()
    if (event.key === 'Enter') caught.entered = true
    else if (event.key === 'Backspace') caught.text = caught.text.slice(0, -1)
    else if ([...event.key].length === 1) caught.text += event.key
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const end = () => document.removeEventListener('keydown', hear, true)
  document.addEventListener('keydown', hear, true)
  return () => {
    end()
    return caught
  }
}
