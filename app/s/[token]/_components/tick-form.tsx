'use client'
import { useFormatter, useTranslations } from 'use-intl'
import { TickRow } from '@/app/_patient/tick-row'
import type { TodayLine } from '@/lib/adherence/to-today'
import { ItemForm, type ItemFormGiven } from './item-form'

/** The boxes of a line as a form: it posts by itself without a script, and marks at once with one. */
export function TickForm({ todayLine, ...given }: ItemFormGiven & { todayLine: TodayLine }) {
  return (
    <ItemForm todayLine={todayLine} {...given}>
      {todayLine.insteadOf && <Instead day={todayLine.insteadOf} />}
      <TickRow todayLine={todayLine} />
    </ItemForm>
  )
}

/** A named day was missed: what is ticked today stands in its place. */
function Instead({ day }: { day: string }) {
  const t = useTranslations('share.today')
  const format = useFormatter()
  const weekday = format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: 'long', timeZone: 'UTC' })
  return (
    <>
      <input type="hidden" name="insteadOf" value={day} />
      <p className="reading-small">{t('instead', { weekday })}</p>
    </>
  )
}
