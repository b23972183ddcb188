'use client'
import type { ReactNode } from 'react'
import type { ItemBody } from '@/lib/adherence/check-in'
import type { TodayLine } from '@/lib/adherence/to-today'
import { LogForm, type LogFormGiven } from './log-form'
import { toItemFormBody } from './to-item-form-body'

export type ItemFormGiven = LogFormGiven & {
  mark: (line: TodayLine, body: ItemBody, on: { day: string; form: HTMLFormElement }) => void
}

/** A form about one line on a day, of which `mark` takes what was said. */
export function ItemForm({
  todayLine,
  mark,
  children,
  ...given
}: ItemFormGiven & { todayLine: TodayLine; children: ReactNode }) {
  const onSaid = (fields: FormData, form: HTMLFormElement) => {
    const body = toItemFormBody(fields)
    if (body) mark(todayLine, body, { day: given.day, form })
  }
  return (
    <LogForm {...given} itemId={todayLine.line.id} onSaid={onSaid}>
      {children}
    </LogForm>
  )
}
