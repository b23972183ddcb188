'use client'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { DayBody } from '@/lib/adherence/check-in'
import { LogForm, type LogFormGiven } from './log-form'
import { toDayBody } from './to-day-body'

export type DayFormGiven = LogFormGiven & { save: (body: DayBody) => void }

/** A form about the day as a whole, of which `save` takes what was said. */
export function DayForm({ save, children, ...given }: DayFormGiven & { children: ReactNode }) {
  const t = useTranslations('share.checkIn')
  const [empty, setEmpty] = useState(false)
  const onSaid = (fields: FormData) => {
    const body = toDayBody(fields)
    setEmpty(body === null)
    if (body) save(body)
  }
  return (
    <LogForm {...given} onSaid={onSaid}>
      {children}
      <p role="alert">{empty && t('nothing')}</p>
    </LogForm>
  )
}
