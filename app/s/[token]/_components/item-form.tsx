'use client'
import type { ReactNode } from 'react'
import type { ItemBody } from '@/lib/adherence/check-in'
import type { TodayLine } from '@/lib/adherence/to-today'
import { toItemFormBody } from './to-item-form-body'

export type ItemFormGiven = {
  action: string
  formId: string
  /** ISO day that it is about. */
  day: string
  mark: (line: TodayLine, body: ItemBody, on: { day: string; form: HTMLFormElement }) => void
}

/** A form about one line on a day. Posts by itself without a script; with one, `mark` takes what was said. */
export function ItemForm({
  todayLine,
  action,
  formId,
  day,
  mark,
  children,
}: ItemFormGiven & { todayLine: TodayLine; children: ReactNode }) {
  return (
    <form
      method="post"
      action={action}
      onSubmit={(event) => {
        event.preventDefault()
        const { submitter } = event.nativeEvent as SubmitEvent
        const body = toItemFormBody(new FormData(event.currentTarget, submitter))
        if (body) mark(todayLine, body, { day, form: event.currentTarget })
      }}
    >
      <input type="hidden" name="id" value={formId} />
      <input type="hidden" name="itemId" value={todayLine.line.id} />
      <input type="hidden" name="localDate" value={day} />
      {children}
    </form>
  )
}
