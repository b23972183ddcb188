/** The three lists of patients: those I treat, the whole clinic's, and the archived. */
export const shownLists = ['mine', 'clinic', 'archived'] as const
export type Shown = (typeof shownLists)[number]

/** What fits on two screens; more come when they are asked for. */
const pageSize = 30

export function toShown(value: string | string[] | undefined): Shown {
  return shownLists.find((name) => name === value) ?? 'mine'
}

export function toListQuery(shown: Shown, search: string) {
  return {
    search,
    whose: shown === 'mine' ? ('mine' as const) : ('clinic' as const),
    archived: shown === 'archived',
    limit: pageSize,
  }
}
