'use client'

import { useTranslations } from 'next-intl'
import { classNames } from '../_ui/class-names'
import { PhaseWeeks } from './phase-weeks'

export type RulerPhase = { id: string; title: string; weeks?: { from: number; to?: number } }

const openEnd = 4

/** Phases to scale with today on them; it is also the phase switch. `week` counts from 1; absent before the plan starts. */
export function WeekRuler({
  phases,
  shownId,
  week,
  onShow,
}: {
  phases: readonly RulerPhase[]
  shownId: string
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
          className="pointer-events-none absolute -top-[7px] z-10 h-3.5 border-accent border-l-2"
          style={{ left: `${(today / total) * 100}%` }}
        >
          <span
            className={classNames(
              'absolute -top-3 whitespace-nowrap text-12 font-semibold text-accent',
              today / total > 0.7 ? 'right-2' : 'left-1.5',
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
            <li key={phase.id} className="min-w-0" style={{ flexGrow: span.end - span.start, flexBasis: 0 }}>
              <button
                type="button"
                aria-pressed={shown}
                onClick={() => onShow?.(phase.id)}
                className={classNames(
                  'block w-full text-left text-13 text-balance transition-press',
                  shown
                    ? 'border-ink border-t-4 pt-[3px] font-semibold text-ink'
                    : 'border-line-2 border-t-2 pt-[5px] font-medium text-ink-2 hover:border-accent hover:text-accent',
                )}
              >
                {t('phaseName', { number: index + 1, title: phase.title })}
                {phase.weeks && ' '}
                {phase.weeks && (
                  <span className="inline-block font-normal text-ink-3">
                    <PhaseWeeks weeks={phase.weeks} />
                  </span>
                )}
              </button>
            </li>
          )
        })}
      </ol>
    </div>
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
