'use client'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DayBody } from '@/lib/adherence/check-in'
import { toDayBody } from './to-day-body'

export type DayFormGiven = {
  action: string
  formId: string
  /** The patient's ISO day. */
  day: string
  save: (body: DayBody) => void
}

/** A form about the day as a whole. Posts by itself without a script; with one, `save` takes what was said. */
export function DayForm({ action, formId, day, save, children }: DayFormGiven & { children: ReactNode }) {
  const t = useTranslations('share.checkIn')
  const [empty, setEmpty] = useState(false)
  return (
    <form
      method="post"
      action={action}
      onSubmit={(event) => {
        event.preventDefault()
        const { submitter } = event.nativeEvent as SubmitEvent
        const body = toDayBody(new FormData(event.currentTarget, submitter))
        setEmpty(body === null)
        if (body) save(body)
      }}
    >
      <input type="hidden" name="id" value={formId} />
      <input type="hidden" name="localDate" value={day} />
      {children}
      <p role="alert">{empty && t('nothing')}</p>
    </form>
  )
}
