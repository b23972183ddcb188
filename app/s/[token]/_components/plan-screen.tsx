'use client'
import { PatientFrame } from '@/app/_patient/patient-frame'
import { WrittenIn } from '@/app/_patient/written'
import type { ClosedPage } from '@/lib/share/closed-page'
import type { SharedPlan } from '@/lib/share/shared-plan'
import { EndedView } from './ended-view'
import type { FormSaid } from './form-said'
import type { OtherLanguage } from './language-links'
import { PlanBody } from './plan-body'
import { useReading } from './reading-settings'
import { useClock } from './use-clock'
import { type Known, useToday } from './use-today'

/** The whole page of a link. Readable and usable as the server sends it; on the device it also works without a network. */
export function PlanScreen({
  page,
  closed,
  languages,
  token,
  shareLinkId,
  known,
  servedAt,
  formId,
  said,
}: PlanScreenProps) {
  const clock = useClock(servedAt, page.clinic.timeZone)
  const reading = useReading()
  const day = useToday(page, { token, shareLinkId, known, servedAt, clock })
  const theme = reading.colors === 'light' || reading.colors === 'dark' ? reading.colors : undefined
  return (
    <div data-page-theme={theme} className="patient-screen">
      <PatientFrame
        locale={page.locale}
        timeZone={clock.timeZone}
        size={reading.size}
        contrast={reading.colors === 'contrast'}
      >
        <WrittenIn value={page.writtenIn}>
          {day.log.ended ? (
            <EndedView clinic={page.clinic} />
          ) : (
            <PlanBody
              page={day.page}
              closed={closed}
              languages={languages}
              patientDay={day}
              clock={clock}
              reading={reading}
              action={`/api/s/${token}/check-ins`}
              shareLinkId={shareLinkId}
              formId={formId}
              said={said}
            />
          )}
        </WrittenIn>
      </PatientFrame>
    </div>
  )
}

/** All that a page is drawn from; it is told to the browser as it stands. */
export type PlanScreenProps = {
  page: SharedPlan
  /** The plan is closed for a red flag. */
  closed: ClosedPage | null
  /** The other languages that it can be read in. */
  languages: readonly OtherLanguage[]
  token: string
  shareLinkId: string
  known: Known
  /** ISO instant at which the server made the page. */
  servedAt: string
  /** Check-in id of the forms of this page view, so that a double press without a script logs once. */
  formId: string
  /** What became of a form that was posted without a script, where it was not simply kept. */
  said: FormSaid | null
}
