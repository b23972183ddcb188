'use client'

import { useTranslations } from 'next-intl'
import { classNames } from '../_ui/class-names'
import { useSayWeeks } from './phase-weeks'

export type RulerPhase = { id: string; title: string; weeks?: { from: number; to?: number } }

const openEnd = 4

/** Phases to scale with today on them; it is also the phase switch. `week` counts from 1; absent before the plan starts. */
export function WeekRuler({
  phases,
  shownId,
  currentId,
  week,
  onShow,
}: {
  phases: readonly RulerPhase[]
  shownId: string
  /** The phase the patient is in. */
  currentId: string
  week?: number
  onShow?: (id: string) => void
}) {
  const t = useTranslations('common')
  const spans = toSpans(phases)
  const total = spans.at(-1)?.end ?? 1
  const today = week === undefined ? undefined : Math.min(Math.max(week - 0.5, 0), total)
  return (
    <div className="relative mt-8 min-h-10">
      {today !== undefined && (
        <div
          className="pointer-events-none absolute -top-[7px] z-10 h-3.5 border-accent border-s-2"
          style={{ left: `${(today / total) * 100}%` }}
        >
          <span
            className={classNames(
              'absolute -top-3 whitespace-nowrap text-12 font-semibold text-accent',
              today / total > 0.7 ? 'end-2' : 'start-1.5',
            )}
          >
            {t('weekToday', { week: week ?? 0 })}
          </span>
        </div>
      )}
      <ol className="flex gap-1">
        {spans.map((span, index) => {
          const phase = phases[index]
          if (!phase) return null
          const shown = phase.id === shownId
          return (
            <li
              key={phase.id}
              className={classNames('min-w-0', shown && 'max-tablet:min-w-24')}
              style={{ flexGrow: span.end - span.start, flexBasis: 0 }}
            >
              <RulerButton
                phase={phase}
                number={index + 1}
                shown={shown}
                current={phases.length > 1 && phase.id === currentId}
                onShow={() => onShow?.(phase.id)}
              />
            </li>
          )
        })}
      </ol>
    </div>
  )
}

/** The shown phase has the thick rule, the current one a mark and a word. A long name ends in dots; its number stays. */
function RulerButton({
  phase,
  number,
  shown,
  current,
  onShow,
}: {
  phase: RulerPhase
  number: number
  shown: boolean
  current: boolean
  onShow: () => void
}) {
  const t = useTranslations('common')
  const sayWeeks = useSayWeeks()
  const weeks = phase.weeks && sayWeeks(phase.weeks)
  const title = [t('phaseName', { number, title: phase.title }), weeks].filter(Boolean).join(', ')
  return (
    <button
      type="button"
      data-phase={phase.id}
      aria-pressed={shown}
      aria-current={current ? 'step' : undefined}
      onClick={onShow}
      className={classNames(
        'flex w-full flex-wrap items-baseline gap-x-1.5 text-start text-13 transition-press data-over:border-accent data-over:bg-accent-tint data-over:text-accent',
        shown
          ? 'border-ink border-t-4 pt-[3px] font-semibold text-ink'
          : 'border-line-2 border-t-2 pt-[5px] font-medium text-ink-2 hover:border-accent hover:text-accent',
      )}
    >
      <span title={title} className="flex min-w-0 max-w-full items-baseline gap-x-1">
        {current && <span aria-hidden="true" className="size-1.5 shrink-0 self-center bg-accent" />}
        <span className="shrink-0">{number}</span>
        <span className="truncate">{phase.title}</span>
      </span>
      {weeks && (
        <span
          className={classNames('max-w-full truncate font-normal text-ink-3', !shown && 'max-tablet:hidden')}
        >
          {weeks}
        </span>
      )}
      {current && <span className="font-normal text-accent max-tablet:sr-only">{t('currentPhase')}</span>}
    </button>
  )
}

/** Phases stand end to end, as long as their weeks; one without weeks is drawn as long as four. */
function toSpans(phases: readonly RulerPhase[]) {
  let end = 0
  return phases.map((phase) => {
    const start = end
    end = Math.max(start + 1, phase.weeks?.to ?? (phase.weeks ? phase.weeks.from + openEnd : start + openEnd))
    return { start, end }
  })
}
