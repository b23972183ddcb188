'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { useLate } from '../_components/use-late'
import { loadLate } from '../_late/load-late'
import { CalendarFile } from './calendar-file'
import './reminders.css'

const load = () => loadLate().then(({ OpenReminders }) => OpenReminders)

/**
 * Reminders without an account, in a fold under today, whose script comes when it is opened. Without a script there is the
 * calendar file, at the clinic's clock. `action` is where check-ins go; reminders lie beside them.
 */
export function Reminders({ action, page }: { action: string; page: SharedPlan }) {
  const t = useTranslations('share.reminders')
  const base = action.replace(/check-ins$/, 'reminders')
  const [wanted, setWanted] = useState(false)
  const late = useLate(load, wanted)
  if (page.exercises.length === 0) return null
  return (
    <details
      className="reading-reminders"
      onToggle={(event) => {
        if (event.currentTarget.open) setWanted(true)
      }}
    >
      <summary>{t('open')}</summary>
      {late && late !== 'failed' ? (
        <late.View base={base} page={page} />
      ) : (
        <CalendarFile base={base} page={page} />
      )}
    </details>
  )
}
