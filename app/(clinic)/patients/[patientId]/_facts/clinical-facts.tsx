'use client'

import dynamic from 'next/dynamic'
import { useFormatter, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { StoredFacts } from '@/lib/patient/facts/stored-facts'
import type { ConditionChoice } from './condition-choices'
import { FactsHistory } from './facts-history'
import type { ShownChange, ShownFlag } from './facts-view'
import { FlagWords } from './flag-words'

const FactsDialog = dynamic(() => import('./facts-dialog'), { ssr: false })

/** What a plan for this patient has to respect. What nobody asked is said, because it is not "no". */
export function ClinicalFacts({
  patientId,
  name,
  stored,
  flags,
  history,
  conditions,
  clinic,
  mayChange,
}: {
  patientId: string
  name: string
  stored: StoredFacts
  flags: readonly ShownFlag[]
  history: readonly ShownChange[]
  conditions: readonly ConditionChoice[]
  clinic: { country: string; today: string; timeZone: string }
  mayChange: boolean
}) {
  const t = useTranslations('facts')
  const words = useTranslations('catalog')
  const format = useFormatter()
  const [open, setOpen] = useState(false)
  const { facts } = stored
  const day = (iso: string) => format.dateTime(new Date(iso), { dateStyle: 'medium', timeZone: 'UTC' })
  const rows: [string, string | ReactNode[] | undefined][] = [
    [
      t('condition.title'),
      facts.conditions.map(({ text, code, side, stage, irritability }) => (
        <span key={`${text} ${side}`} className="block">
          {[
            text,
            side && t(`side.${side}`),
            stage && t(`stage.${stage}`),
            irritability && t('irritability.words', { level: irritability }),
            code,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      )),
    ],
    [
      t('positions'),
      facts.positions &&
        (facts.positions.map((one) => words(`position.${one}`)).join(', ') || t('askedNone')),
    ],
    [
      t('equipment'),
      facts.equipment &&
        (facts.equipment.map((one) => words(`equipment.${one}`)).join(', ') || t('askedNone')),
    ],
    [
      t('limb.title'),
      facts.absentLimbs
        .map(({ limb, side, level }) =>
          [t(`limb.${limb}`), t(`side.${side}`), level].filter(Boolean).join(', '),
        )
        .join('; '),
    ],
  ]
  return (
    <section aria-labelledby="clinical-facts">
      <div className="flex items-center justify-between border-ink border-b pb-1.5">
        <h2 id="clinical-facts" className="text-14 font-semibold">
          {t('heading')}
        </h2>
        {mayChange && (
          <Button look="text" size="small" icon="edit" className="-my-1 -me-2" onClick={() => setOpen(true)}>
            {t('change')}
          </Button>
        )}
      </div>
      <ul aria-label={t('flags.title')}>
        {flags.map((flag) => (
          <li key={JSON.stringify(flag)} className="border-line border-b py-2">
            <FlagWords flag={flag} />
          </li>
        ))}
      </ul>
      <p className="border-line border-b py-2 text-ink-2">
        {facts.flagsAskedOn
          ? t('flags.askedOn', { day: day(facts.flagsAskedOn), count: flags.length })
          : t('flags.neverAsked', { name })}
      </p>
      <dl>
        {rows.map(([label, value]) => (
          <div key={label} className="grid grid-cols-[128px_minmax(0,1fr)] gap-3 border-line border-b py-2">
            <dt className="text-ink-3">{label}</dt>
            <dd className="wrap-anywhere">
              {value && value.length !== 0 ? value : <span className="text-ink-3">{t('notAsked')}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <FactsHistory history={history} timeZone={clinic.timeZone} />
      {open && (
        <FactsDialog
          patientId={patientId}
          name={name}
          stored={stored}
          conditions={conditions}
          clinic={{ country: clinic.country, today: clinic.today }}
          open={open}
          onOpenChange={setOpen}
        />
      )}
    </section>
  )
}
