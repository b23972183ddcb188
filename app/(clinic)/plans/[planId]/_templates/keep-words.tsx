'use client'

import { useTranslations } from 'next-intl'
import { Icon } from '@/app/_ui/icon'
import type { PlanPhase } from '@/lib/plan/schema'
import { useBuilder } from '../_components/builder-context'

/** Whether what is written to the patient stays in a template: each text stands there to be read before it does. */
export function KeepWords({ keep, onChange }: { keep: boolean; onChange: (keep: boolean) => void }) {
  const t = useTranslations('builder.templates')
  const { content, patient } = useBuilder()
  const words = [...new Set(content.phases.flatMap(toWords))]
  if (words.length === 0) return null
  return (
    <div>
      <label className="flex min-h-8 cursor-pointer items-center gap-2 max-tablet:min-h-11">
        <input
          type="checkbox"
          className="size-4 shrink-0 accent-(--accent)"
          checked={keep}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        {t('keepWords', { count: words.length })}
      </label>
      {keep && (
        <div className="mt-1.5 border-s-[3px] border-mark-edge bg-mark px-3 py-2 text-13 text-on-mark [--icon-ground:var(--mark)]">
          <p className="flex gap-2 font-semibold">
            <Icon name="warn" className="mt-0.5" />
            {t('keepWarning', { name: patient.firstName })}
          </p>
          <ul className="mt-1.5 grid gap-1">
            {words.map((text) => (
              <li key={text}>“{text}”</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

function toWords({ patientTitle, goal, items }: PlanPhase): string[] {
  return [patientTitle, goal, ...items.map(({ note }) => note)].flatMap((text) => text || [])
}
