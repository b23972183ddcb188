'use client'
import { PatientFrame } from '@/app/_patient/patient-frame'
import type { LoggedCheckIn } from '@/lib/adherence/latest-word'
import { toToday } from '@/lib/adherence/to-today'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { useCheckIns } from '../_log/use-check-ins'
import { PlanBody } from './plan-body'
import { useReading } from './reading-settings'
import { useClock } from './use-clock'

/** The whole page of a link. Readable and usable as the server sends it; on the device it also works without a network. */
export function PlanScreen({
  page,
  token,
  shareLinkId,
  known,
  servedAt,
  formId,
}: {
  page: SharedPlan
  token: string
  shareLinkId: string
  known: readonly LoggedCheckIn[]
  /** ISO instant at which the server made the page. */
  servedAt: string
  /** Check-in id of the forms of this page view, so that a double press without a script logs once. */
  formId: string
}) {
  const clock = useClock(servedAt, page.clinic.timeZone)
  const reading = useReading()
  const log = useCheckIns(token, shareLinkId, known)
  const today = toToday(page, log.checkIns, clock.day)
  const theme = reading.colors === 'light' || reading.colors === 'dark' ? reading.colors : undefined
  return (
    <div data-page-theme={theme} className="patient-screen">
      <PatientFrame
        locale={page.locale}
        timeZone={clock.timeZone}
        size={reading.size}
        contrast={reading.colors === 'contrast'}
      >
        <PlanBody
          page={page}
          today={today}
          clock={clock}
          log={log}
          reading={reading}
          action={`/api/s/${token}/check-ins`}
          formId={formId}
        />
      </PatientFrame>
    </div>
  )
}
