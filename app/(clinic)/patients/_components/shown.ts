import { type Only, onlyChoices } from '@/lib/adherence/place/only'

/** The three lists of patients: those I treat, the whole clinic's, and the archived. */
export const shownLists = ['mine', 'clinic', 'archived'] as const
type ShownList = (typeof shownLists)[number]

/** A list, and what it is narrowed to. */
export type Shown = { list: ShownList; only?: Only }

/** What fits on two screens; more come when they are asked for. */
const pageSize = 30

type Asked = { [name in 'show' | 'only']?: string | string[] | undefined }

export function toShown({ show, only }: Asked): Shown {
  const list = shownLists.find((name) => name === show) ?? 'mine'
  const narrowed = list === 'archived' ? undefined : onlyChoices.find((choice) => choice === only)
  return narrowed ? { list, only: narrowed } : { list }
}

/** The address that shows it: no name of a patient ever stands in it. */
export function toShownAddress({ list, only }: Shown): string {
  const query = new URLSearchParams({ ...(list === 'mine' ? {} : { show: list }), ...(only ? { only } : {}) })
  return query.size > 0 ? `/patients?${query}` : '/patients'
}

export function toListQuery({ list, only }: Shown, search: string) {
  return {
    search,
    whose: list === 'mine' ? ('mine' as const) : ('clinic' as const),
    archived: list === 'archived',
    limit: pageSize,
    ...(only ? { only } : {}),
  }
}
