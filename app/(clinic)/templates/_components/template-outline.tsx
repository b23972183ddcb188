import { useTranslations } from 'next-intl'
import { PhaseWeeks } from '@/app/_components/phase-weeks'
import type { CatalogItem } from '@/lib/catalog/item'
import { isGiven } from '@/lib/plan/given-lines'
import type { PlanPhase } from '@/lib/plan/schema'
import { phaseBurden } from './phase-burden'
import { ItemLink, TemplateLine } from './template-line'

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
  const safety = lines.filter(({ item }) => item.kind === 'SF')
  const given = lines.filter(({ line, item }) => item.kind !== 'SF' && isGiven(line))
  const waiting = lines.filter(({ line }) => !isGiven(line))
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
        <span className="ms-auto text-12 text-ink-2">
          {common('burden.words', { exercises: burden.exercises, minutes: burden.minutesPerDay })}
        </span>
      </div>
      <Criteria phase={phase} />
      <ul>
        {given.map(({ line, item }) => (
          <TemplateLine key={line.id} line={line} item={item} />
        ))}
      </ul>
      {waiting.length > 0 && (
        <>
          <h3 className="border-line border-b pt-5 pb-1.5 font-semibold">
            {t('waiting')} <span className="font-normal text-ink-3">{waiting.length}</span>
          </h3>
          <ul>
            {waiting.map(({ line, item }) => (
              <TemplateLine key={line.id} line={line} item={item} />
            ))}
          </ul>
        </>
      )}
      {safety.length > 0 && (
        <>
          <h3 className="pt-5 font-semibold">{t('safety')}</h3>
          <ul className="mt-1 max-w-[88ch]">
            {safety.map(({ line, item }) => (
              <li key={line.id} className="py-0.5">
                <ItemLink item={item} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** When the phase begins and ends, and beside it what the patient reads, in the patient's letters. */
function Criteria({ phase }: { phase: PlanPhase }) {
  const t = useTranslations('templates.screen')
  return (
    <dl className="grid gap-x-8 gap-y-2 border-line border-b py-3 tablet:grid-cols-3">
      <div>
        <dt className="text-12 text-ink-3">{t('patientReads')}</dt>
        <dd className="font-patient text-16">
          <b>{phase.patientTitle}</b>
          <br />
          {phase.goal}
        </dd>
      </div>
      {(['enter', 'exit'] as const).map((part) => (
        <div key={part}>
          <dt className="text-12 text-ink-3">{t(part)}</dt>
          <dd>{phase[part]}</dd>
        </div>
      ))}
    </dl>
  )
}
