'use client'

import { useMemo } from 'react'
import { PatientFrame } from '@/app/_patient/patient-frame'
import { PlanSections } from '@/app/_patient/plan-sections'
import { TodayView } from '@/app/_patient/today-view'
import { toToday } from '@/lib/adherence/to-today'
import type { SharedPlan } from '@/lib/share/shared-plan'

/** The page of a version as the patient got it, on the day it was given; nothing in it can be pressed for the patient. */
export function GivenPage({ page }: { page: SharedPlan }) {
  const today = useMemo(() => toToday(page, [], page.publishedOn), [page])
  return (
    <div data-sheet className="mx-auto w-[390px] max-w-full bg-sheet text-ink shadow-sheet">
      <PatientFrame locale={page.locale} timeZone={page.clinic.timeZone}>
        <div className="px-4 py-3">
          <p className="reading-lede">{page.clinic.name}</p>
          {page.note && <p className="reading-news">{page.note}</p>}
          <TodayView page={page} today={today} daytime="morning" tick={() => null} titleAs="p" />
          <PlanSections page={page} />
        </div>
      </PatientFrame>
    </div>
  )
}
