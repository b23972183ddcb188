import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { PlanPhase } from '@/lib/plan/schema'
import { TemplateRuler } from './template-ruler'

export type TemplateRowData = {
  code: string
  name: string
  guidance: string
  phases: readonly Pick<PlanPhase, 'id' | 'title' | 'weeks'>[]
  /** What the first phase asks of a day. */
  asks: { exercises: number; minutesPerDay: number } | null
}

export const templateColumns =
  'grid gap-x-8 gap-y-2 wide:grid-cols-[minmax(0,400px)_minmax(0,1fr)_152px] tablet:max-wide:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]'

/** One template: its name, when to use it, its phases to scale, and how heavy it begins. */
export function TemplateRow({ row: { code, name, guidance, phases, asks } }: { row: TemplateRowData }) {
  const common = useTranslations('common')
  return (
    <li
      className={`${templateColumns} relative items-start border-line border-b py-3 hover:bg-accent-tint/60`}
    >
      <div>
        <Link
          href={`/templates/${code}` as Route}
          className="text-14 font-semibold no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
        >
          {name}
        </Link>
        <p className="mt-0.5 text-12 text-ink-2">{guidance}</p>
      </div>
      <TemplateRuler phases={phases} />
      <p className="text-ink-2 wide:text-end tablet:max-wide:col-start-2">
        {asks && common('burden.words', { exercises: asks.exercises, minutes: asks.minutesPerDay })}
      </p>
    </li>
  )
}
