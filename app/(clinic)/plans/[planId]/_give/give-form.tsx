'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { planProblems } from '@/lib/plan/plan-problems'
import { OpenFindings } from '../_check/open-findings'
import { useScreeningDue } from '../_check/red-flag-line'
import { RedFlagsFirst } from '../_check/red-flags-first'
import { useBuilder, WithGoTo } from '../_components/builder-context'
import type { Place } from '../_components/place'
import { ChangedSince } from './changed-since'
import { FillIn } from './fill-in'
import { GiveAct } from './give-act'
import { ProblemList } from './problem-list'
import { useLastVersion } from './use-last-version'
import { focusLeft, type Left, toLeftId } from './use-left'

/**
 * What has to be settled, and then the act. Enter goes on to what is left, and once nothing is, gives the plan; Ctrl or
 * ⌘ with Enter does so from every field. What had the focus may go with what was settled: the next thing takes it.
 */
export function GiveForm({ left, onGo }: { left: readonly Left[]; onGo: (place: Place) => void }) {
  const t = useTranslations('builder.give')
  const { problems, catalog, clinic, draft } = useBuilder()
  const due = useScreeningDue()
  const comparison = useLastVersion()
  const part = useRef<HTMLDivElement>(null)
  const ids = left.map(({ id }) => id)
  const mended = problems.filter(
    ({ code, severity }) =>
      severity !== 'note' && !['reviewMissing', 'reviewPast', 'sideMissing', 'siteMissing'].includes(code),
  )
  useEffect(() => {
    const dialog = part.current?.closest('[role="dialog"]')
    const now = document.activeElement
    // Only what the dialog lost: while it opens, the focus is still on its way.
    if (dialog && (now === document.body || now === dialog)) focusLeft(ids)
  })
  const goOn = () => {
    const content = draft.getState().content
    const fresh = planProblems(content, { find: (slug) => catalog.get(slug) ?? null }, clinic.today)
    const open = new Set(fresh.map(toLeftId))
    const isProblem = new Set(problems.map(toLeftId))
    focusLeft(ids.filter((id) => !isProblem.has(id) || open.has(id)))
  }
  const keys = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || event.defaultPrevented || !(event.target instanceof HTMLElement)) return
    const anywhere = event.ctrlKey || event.metaKey
    const inField = event.target.matches('input') && event.target.closest('form') === null
    if (!anywhere && !inField) return
    event.preventDefault()
    if (anywhere && ids.length === 0)
      event.currentTarget.querySelector<HTMLFormElement>('form:has([data-give-act])')?.requestSubmit()
    else goOn()
  }
  return (
    <WithGoTo goTo={goOn}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the fields in it */}
      <div ref={part} data-give className="grid gap-6" onKeyDown={keys}>
        <FillIn />
        {mended.length > 0 && (
          <section aria-label={t('mend')}>
            <ProblemList problems={mended} onGo={onGo} />
          </section>
        )}
        <RedFlagsFirst due={due} />
        <OpenFindings />
        {comparison && <ChangedSince comparison={comparison} />}
        <GiveAct left={left} comparison={comparison} />
      </div>
    </WithGoTo>
  )
}
