import { useTranslations } from 'next-intl'
import { PhaseWeeks } from '@/app/_components/phase-weeks'
import type { PlanPhase } from '@/lib/plan/schema'

/** The phases of a template to scale, as a picture of how long each takes. */
export function TemplateRuler({ phases }: { phases: readonly Pick<PlanPhase, 'id' | 'title' | 'weeks'>[] }) {
  const common = useTranslations('common')
  return (
    <ol className="flex gap-1">
      {phases.map((phase, index) => {
        const weeks = phase.weeks
        const length = weeks?.to === undefined ? 4 : Math.max(1, weeks.to - weeks.from)
        return (
          <li
            key={phase.id}
            className="min-w-0 border-ink border-t-2 pt-1.5 text-12"
            style={{ flexGrow: length + 1, flexBasis: 0 }}
          >
            <span className="font-medium">
              {common('phaseName', { number: index + 1, title: phase.title })}
            </span>{' '}
            {weeks && (
              <span className="inline-block text-ink-3">
                <PhaseWeeks weeks={weeks} />
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
