'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { StopNotice } from '@/app/_patient/stop-notice'
import { TodayLines } from '@/app/_patient/today-lines'
import type { DayBody } from '@/lib/adherence/check-in'
import type { Stopped } from '@/lib/adherence/stop/stop-state'
import type { Today, TodayLine } from '@/lib/adherence/to-today'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { BetterQuestion } from './better-question'

/** Today while the plan is stopped: whom to call comes first, and the exercises are folded behind it. */
export function StoppedView({
  page,
  stop,
  today,
  day,
  action,
  formId,
  tick,
  save,
}: {
  page: SharedPlan
  stop: Stopped
  today: Today
  day: string
  action: string
  formId: string
  tick: (line: TodayLine) => ReactNode
  save: (body: DayBody) => void
}) {
  const t = useTranslations('share.stop')
  const count = page.exercises.length
  return (
    <>
      <StopNotice page={page} stop={stop} day={day}>
        <BetterQuestion
          asks={stop.asks}
          nerve={page.painRule === 'nerve'}
          action={action}
          formId={formId}
          day={day}
          save={save}
        />
      </StopNotice>
      {count > 0 && (
        <details className="reading-waiting">
          <summary>
            {t('waiting', { count })} {t('look')}
          </summary>
          <TodayLines today={today} tick={tick} />
        </details>
      )}
      <a className="reading-link" href="#check-in">
        {t('answer')}
      </a>
    </>
  )
}
