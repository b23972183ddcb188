'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import { PatientFrame } from '@/app/_patient/patient-frame'
import { PlanSections } from '@/app/_patient/plan-sections'
import { TodayView } from '@/app/_patient/today-view'
import { ScrollRegion } from '@/app/_ui/scroll-region'
import { toToday } from '@/lib/adherence/to-today'
import type { PlanContent } from '@/lib/plan/schema'
import { toSharedPlan } from '@/lib/share/to-shared-plan'
import { useBuilderPart, useDesk } from './builder-context'
import { toDraftVersion } from './to-draft-version'
import { useItemTexts } from './use-item-texts'

/** The patient's page of the draft, at its true size: what does not fit on the phone is seen not to fit. */
export function PreviewColumn() {
  const t = useTranslations('builder')
  const { clinic, patient, catalog: items } = useDesk()
  const content = useBuilderPart((builder) => builder.content)
  const phase = useBuilderPart((builder) => builder.phase)
  const openId = useBuilderPart((builder) => builder.openId)
  const catalog = useItemTexts(items, content)
  const shown = useDeferredValue(useLiveContent(content))
  const page = useMemo(
    () => toSharedPlan(toDraftVersion({ ...shown, currentPhaseId: phase.id }, catalog, clinic, patient)),
    [shown, phase.id, catalog, clinic, patient],
  )
  const today = useMemo(() => toToday(page, [], clinic.today), [page, clinic.today])
  const marked = openId ? { markedId: openId } : {}
  return (
    <div className="flex h-full min-h-0 flex-col">
      <h2 className="p-4 text-13 font-semibold">{t('preview.title', { name: patient.firstName })}</h2>
      <ScrollRegion label={t('preview.title', { name: patient.firstName })} className="flex-1 px-4 pb-4">
        <div data-sheet className="min-h-full w-[344px] max-w-full bg-sheet text-ink shadow-sheet">
          <PatientFrame locale={content.locale} timeZone={clinic.timeZone}>
            <div className="px-4 py-3">
              <p className="reading-lede">{clinic.name}</p>
              <TodayView
                page={page}
                today={today}
                daytime="morning"
                tick={() => null}
                titleAs="p"
                {...marked}
              />
              <PlanSections page={page} {...marked} />
            </div>
          </PatientFrame>
        </div>
      </ScrollRegion>
    </div>
  )
}

/** The draft with what is being typed. */
function useLiveContent(content: PlanContent): PlanContent {
  const { live } = useDesk()
  const change = useSyncExternalStore(live.subscribe, live.get, live.get)
  return change ? change.edit(content) : content
}
