/** Which rows are chosen; `anchor` is where a range begins. */
export type Selection = { ids: readonly string[]; anchor: string | null }
export type SelectHow = 'toggle' | 'range' | 'all' | 'none'

export const nothing: Selection = { ids: [], anchor: null }

/** The rows chosen after an act on one of them. `seen` are the rows that are shown, from top to bottom. */
export function selectRows(now: Selection, seen: readonly string[], id: string, how: SelectHow): Selection {
  if (how === 'none') return nothing
  if (how === 'all') return { ids: seen, anchor: id }
  if (how === 'toggle') {
    const ids = seen.filter((one) => (one === id ? !now.ids.includes(id) : now.ids.includes(one)))
    return { ids, anchor: id }
  }
  const anchor = now.anchor !== null && seen.includes(now.anchor) ? now.anchor : id
  const [from = 0, to = 0] = [seen.indexOf(anchor), seen.indexOf(id)].toSorted((a, b) => a - b)
  return { ids: seen.slice(from, to + 1), anchor }
}
