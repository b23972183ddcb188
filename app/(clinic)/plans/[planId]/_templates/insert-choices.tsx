'use client'

import { useTranslations } from 'next-intl'
import { Icon } from '@/app/_ui/icon'
import { Segment } from '@/app/_ui/segment'
import type { PlanContent } from '@/lib/plan/schema'
import { useBuilder } from '../_components/builder-context'
import type { Insertion } from './use-insertion'

/** Which phases, where they go, and what the rules keep out of it for this patient. */
export function InsertChoices({ template, insertion }: { template: PlanContent; insertion: Insertion }) {
  const t = useTranslations('builder.templates')
  const { phase } = useBuilder()
  const { phaseIds, toggle, as, setAs } = insertion
  return (
    <div className="grid gap-5">
      <fieldset>
        <legend className="pb-1 font-medium">{t('which')}</legend>
        <ul>
          {template.phases.map(({ id, title, items }) => (
            <li key={id} className="border-line border-b">
              <label className="flex min-h-11 cursor-pointer items-center gap-3 px-1 py-1.5 hover:bg-accent-tint">
                <input
                  type="checkbox"
                  className="size-4 shrink-0 accent-(--accent)"
                  checked={phaseIds.includes(id)}
                  onChange={() => toggle(id)}
                />
                <span className="min-w-0 flex-1 font-semibold">{title}</span>
                <span className="text-12 text-ink-2">{t('lines', { count: items.length })}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <div className="grid gap-1.5">
        <span className="font-medium">{t('where')}</span>
        <Segment
          label={t('where')}
          size="large"
          value={as}
          onValueChange={setAs}
          choices={[
            { value: 'phases', label: t('asPhases') },
            { value: 'lines', label: t('intoPhase', { phase: phase.title }) },
          ]}
          className="max-w-full max-tablet:grid"
        />
      </div>
      <StaysOut insertion={insertion} />
    </div>
  )
}

function StaysOut({ insertion: { dropped, missing } }: { insertion: Insertion }) {
  const t = useTranslations('builder.templates')
  const { catalog, patient } = useBuilder()
  if (dropped.length === 0 && missing.length === 0) return null
  return (
    <section
      aria-label={t('staysOut', { name: patient.firstName })}
      className="border-2 border-ink px-3 py-2"
    >
      <h3 className="font-semibold">{t('staysOut', { name: patient.firstName })}</h3>
      <ul>
        {dropped.map(({ line, card }) => (
          <li key={line.id} className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2 pt-1.5 text-13">
            <Icon name="stop" className="mt-0.5" />
            <span>
              <b className="font-semibold">{catalog.get(line.slug)?.name ?? line.slug}.</b> {card.message}
            </span>
          </li>
        ))}
        {missing.map((slug) => (
          <li key={slug} className="pt-1.5 text-13">
            {t('missing', { slug })}
          </li>
        ))}
      </ul>
    </section>
  )
}
