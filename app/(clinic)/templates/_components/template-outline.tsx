import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { CatalogItem } from '@/lib/catalog/item'
import { formatDose } from '@/lib/dosage/format-dose'
import { undosedKinds } from '@/lib/dosage/kind'
import type { PlanItem, PlanPhase } from '@/lib/plan/schema'
import { DoseText } from '../../../_components/dose-text'
import { FigurePicture } from '../../../_components/figure-picture'
import { KindTag } from '../../../_components/kind-tag'
import { PhaseWeeks } from '../../../_components/phase-weeks'
import { classNames } from '../../../_ui/class-names'
import { phaseBurden } from './phase-burden'

type Items = Readonly<Record<string, CatalogItem>>

/** The phases of a template one under the other, each opened by an ink rule. */
export function TemplateOutline({ phases, items }: { phases: readonly PlanPhase[]; items: Items }) {
  return phases.map((phase, index) => <Phase key={phase.id} phase={phase} number={index + 1} items={items} />)
}

function Phase({ phase, number, items }: { phase: PlanPhase; number: number; items: Items }) {
  const t = useTranslations('templates.screen')
  const common = useTranslations('common')
  const lines = phase.items.flatMap((line) => {
    const item = items[line.slug]
    return item ? [{ line, item }] : []
  })
  const burden = phaseBurden(phase, (slug) => items[slug])
  return (
    <section aria-labelledby={`phase-${phase.id}`} className="pt-8">
      <div className="flex flex-wrap items-baseline gap-x-3 border-ink border-b pb-1.5">
        <h2 id={`phase-${phase.id}`} className="text-16 font-semibold">
          {common('phaseName', { number, title: phase.title })}
        </h2>
        {phase.weeks && (
          <span className="text-ink-2">
            <PhaseWeeks weeks={phase.weeks} />
          </span>
        )}
        <span className="ml-auto text-12 text-ink-2">
          {common('burden.words', { exercises: burden.exercises, minutes: burden.minutesPerDay })}
        </span>
      </div>
      <Criteria phase={phase} />
      <ol>
        {lines.map(({ line, item }) => (
          <Line key={line.id} line={line} item={item} />
        ))}
      </ol>
      {lines.length === 0 && <p className="py-3 text-ink-2">{t('emptyPhase')}</p>}
    </section>
  )
}

function Criteria({ phase }: { phase: PlanPhase }) {
  const t = useTranslations('templates.screen')
  const parts = (['goal', 'enter', 'exit'] as const).filter((part) => phase[part])
  if (parts.length === 0) return null
  return (
    <dl className="grid gap-x-8 gap-y-2 border-line border-b py-3 tablet:grid-cols-3">
      {parts.map((part) => (
        <div key={part}>
          <dt className="text-12 text-ink-3">{t(part)}</dt>
          <dd>{phase[part]}</dd>
        </div>
      ))}
    </dl>
  )
}

const columns =
  'grid grid-cols-[88px_minmax(0,1fr)_minmax(0,200px)] gap-x-3 max-tablet:grid-cols-[76px_minmax(0,1fr)]'

function Line({ line, item }: { line: PlanItem; item: CatalogItem }) {
  const t = useTranslations('templates.screen')
  const common = useTranslations('common')
  const dose = line.dosage
  const dosed = dose && !undosedKinds.includes(item.kind)
  return (
    <li className={classNames(columns, 'min-h-[68px] items-start border-line border-b pt-2.5 pb-1.5')}>
      <FigurePicture
        figure={item.figure}
        kind={item.kind}
        className="-mt-1 h-14 w-full max-tablet:row-span-2"
      />
      <div>
        <p className="text-14 font-semibold text-balance">
          {item.text ? (
            <Link
              href={`/catalog/${item.slug}` as Route}
              className="no-underline hover:text-accent hover:underline"
            >
              {item.name}
            </Link>
          ) : (
            item.name
          )}
        </p>
        <p className="mt-0.5 flex items-center gap-1.5 text-12 text-ink-3">
          <KindTag kind={item.kind} quiet />
          <span>{common(`kind.${item.kind}`)}</span>
          {item.sideRule === 'one' && <span>· {t('oneSide')}</span>}
        </p>
        {line.note && <p className="mt-1 text-12 text-ink-2">{line.note}</p>}
        {line.clinicianNote && (
          <p className="mt-1 text-12 text-ink-2">
            <b>{t('forYou')}</b> {line.clinicianNote}
          </p>
        )}
      </div>
      <p className="max-tablet:col-start-2">{dosed && <DoseText dose={formatDose(dose, { item })} />}</p>
    </li>
  )
}
