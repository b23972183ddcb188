'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Icon } from '@/app/_ui/icon'
import { useSignNames } from '@/app/(clinic)/patients/_components/sign-names'
import { useAlertAct } from '@/app/(clinic)/patients/_components/use-alert-act'
import type { Stopped } from '@/lib/adherence/stop/stop-state'
import { isEmergency } from '@/lib/safety/patient-signs'

/** Says that the patient's page is stopped, and lets whoever may publish re-open the plan. */
export function StoppedPlan({ planId, stop, may }: { planId: string; stop: Stopped; may: boolean }) {
  const t = useTranslations('patients.stopped')
  const format = useFormatter()
  const names = useSignNames()
  const { act, busy } = useAlertAct(`/api/plans/${planId}/reopening`)
  const date = format.dateTime(new Date(`${stop.on}T12:00:00Z`), {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
  return (
    <section
      aria-labelledby="stopped"
      className="flex flex-wrap items-center gap-3 border-ink border-s-4 ps-3"
    >
      <div className="me-auto min-w-0">
        <h2 id="stopped" className="flex gap-2 text-14 font-semibold">
          <Icon name="stop" className="mt-0.5" />
          {stop.signs?.some(isEmergency) ? t('titleNow') : t('title')}
        </h2>
        <p className="mt-0.5 text-ink-2">
          {stop.signs
            ? t('signs', { date, signs: names(stop.signs) })
            : t('since', { date, pain: stop.pain })}{' '}
          {stop.asks === 'no' && t('no')}
        </p>
      </div>
      <Button
        off={!may && t('reopenOff')}
        busy={busy && t('working')}
        onClick={() => void act(() => t('reopened'))}
      >
        {t('reopen')}
      </Button>
    </section>
  )
}
