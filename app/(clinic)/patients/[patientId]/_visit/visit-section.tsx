'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { useDayWords } from '@/app/_components/use-day-words'
import { Button } from '@/app/_ui/button'
import { useButtonAct } from '@/app/(clinic)/_shell/use-button-act'
import type { Reassessment } from '@/lib/adherence/visit/reassessment'
import type { PlanVisit, VisitLine } from '@/lib/adherence/visit/visit'
import { ReassessNotice } from './reassess-notice'
import type { ShownVisit } from './shown-visit'
import { VisitRow } from './visit-row'

const VisitDialog = dynamic(() => import('./visit-dialog'), { ssr: false })

const shownAtOnce = 3

type Opened = { visit: PlanVisit | null; reassessed: boolean; times: number }

/** Whether it is time to look at the plan anew, what was done at each visit, and the way to record one. */
export function VisitSection({
  planId,
  version,
  lines,
  reviewDate,
  due,
  visits,
  clinic,
  may,
}: {
  /** The plan that the patient has, its version and what can be recorded of it. */
  planId: string
  version: number
  lines: readonly VisitLine[]
  /** ISO day */
  reviewDate: string | null
  due: Reassessment | null
  visits: readonly ShownVisit[]
  clinic: { country: string; today: string }
  may: boolean
}) {
  const t = useTranslations('visit')
  const toDay = useDayWords()
  const button = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState<Opened>({ visit: null, reassessed: false, times: 0 })
  const [open, setOpen] = useState(false)
  const show = (visit: PlanVisit | null, reassessed = false) => {
    setOpened(({ times }) => ({ visit, reassessed, times: times + 1 }))
    setOpen(true)
  }
  const rows = (some: readonly ShownVisit[]) =>
    some.map((visit) => (
      <VisitRow
        key={visit.id}
        planId={planId}
        visit={visit}
        day={toDay(visit.on)}
        may={may}
        onCorrect={() => show(visit)}
        onGone={() => button.current?.focus()}
      />
    ))
  const name = t('record')
  useButtonAct(button, name, may)
  return (
    <section aria-labelledby="visits" className="grid gap-5">
      {due && <ReassessNotice due={due} may={may} onRecord={() => show(null, true)} />}
      <div>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-ink border-b pb-1.5">
          <h2 id="visits" className="text-14 font-semibold">
            {t('title')} <span className="ms-1 font-normal text-ink-3">{visits.length || ''}</span>
          </h2>
          <span className="me-auto text-12 text-ink-2">
            {reviewDate && due?.why !== 'date' && t('next', { day: toDay(reviewDate) })}
          </span>
          <Button
            ref={button}
            size="small"
            icon="edit"
            off={!may && t('off')}
            onClick={() => show(null)}
            className="max-tablet:h-11"
          >
            {name}
          </Button>
        </div>
        {visits.length === 0 && <p className="py-2.5 text-ink-2">{t('none')}</p>}
        <ul>{rows(visits.slice(0, shownAtOnce))}</ul>
        {visits.length > shownAtOnce && (
          <details>
            <summary className="w-fit cursor-pointer py-2.5 font-semibold max-tablet:py-3">
              {t('earlier', { count: visits.length - shownAtOnce })}
            </summary>
            <ul className="border-line border-t">{rows(visits.slice(shownAtOnce))}</ul>
          </details>
        )}
      </div>
      {opened.times > 0 && (
        <VisitDialog
          key={opened.times}
          planId={planId}
          version={opened.visit?.version ?? version}
          lines={opened.visit?.lines ?? lines}
          visit={opened.visit}
          reassessed={opened.reassessed}
          visits={visits}
          clinic={clinic}
          open={open}
          onOpenChange={setOpen}
        />
      )}
    </section>
  )
}
