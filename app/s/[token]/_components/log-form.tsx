'use client'
import type { ReactNode } from 'react'

/** What every form of the log is given. */
export type LogFormGiven = {
  action: string
  formId: string
  /** ISO day that it is about. */
  day: string
}

/** A form of the log. Posts by itself without a script; with one, `onSaid` takes what was said. */
export function LogForm({
  action,
  formId,
  day,
  itemId,
  onSaid,
  children,
}: LogFormGiven & {
  /** The line it is about; a day as a whole where there is none. */
  itemId?: string
  onSaid: (fields: FormData, form: HTMLFormElement) => void
  children: ReactNode
}) {
  return (
    <form
      method="post"
      action={action}
      onSubmit={(event) => {
        event.preventDefault()
        const { submitter } = event.nativeEvent as SubmitEvent
        onSaid(new FormData(event.currentTarget, submitter), event.currentTarget)
      }}
    >
      <input type="hidden" name="id" value={formId} />
      {itemId && <input type="hidden" name="itemId" value={itemId} />}
      <input type="hidden" name="localDate" value={day} />
      {children}
    </form>
  )
}
