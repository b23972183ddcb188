'use client'
import { TickRow } from '@/app/_patient/tick-row'
import type { TodayLine } from '@/lib/adherence/to-today'

/** The ticks of a line as a form: it posts by itself without a script, and marks at once with one. */
export function TickForm({
  todayLine,
  action,
  day,
  formId,
  mark,
}: {
  todayLine: TodayLine
  action: string
  day: string
  formId: string
  mark: (line: TodayLine, times: number) => void
}) {
  const { line, of } = todayLine
  return (
    <form
      method="post"
      action={action}
      onSubmit={(event) => {
        event.preventDefault()
        const { submitter } = event.nativeEvent as SubmitEvent
        if (submitter instanceof HTMLButtonElement) mark(todayLine, Number(submitter.value))
      }}
    >
      <input type="hidden" name="id" value={formId} />
      <input type="hidden" name="itemId" value={line.id} />
      <input type="hidden" name="localDate" value={day} />
      <input type="hidden" name="of" value={of} />
      <TickRow todayLine={todayLine} />
    </form>
  )
}
