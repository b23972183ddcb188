'use client'

import { useTranslations } from 'next-intl'
import { Combobox } from '@/app/_ui/combobox'
import { Field } from '@/app/_ui/field'
import { Segment } from '@/app/_ui/segment'
import { positions } from '@/lib/catalog/taxonomy'
import { draftGoals, draftRules } from '@/lib/draft/rules'
import { irritabilities, stages } from '@/lib/safety/irritability'
import { ChipsField } from './chips-field'
import type { ChosenFindings } from './first-findings'
import type { DraftCondition } from './template-query'

/** What the draft is made from: as the patient's record has it, to be changed here for the draft alone. */
export function FindingsFields({
  chosen,
  conditions,
  onChange,
}: {
  chosen: ChosenFindings
  conditions: readonly DraftCondition[]
  onChange: (part: Partial<ChosenFindings>) => void
}) {
  const t = useTranslations('draft')
  const words = useTranslations('catalog')
  const { equipment = [] } = chosen
  const asked = [...draftRules.asksFor, ...equipment.filter((one) => !draftRules.asksFor.includes(one))]
  return (
    <div className="grid content-start gap-4">
      <Field label={t('condition')}>
        <Combobox
          choices={conditions.map(({ code, name, icd10cm }) => ({
            value: code,
            label: name,
            hint: icd10cm.slice(0, 3).join(' · '),
          }))}
          value={chosen.code || null}
          onValueChange={(code) => onChange({ code: code ?? '' })}
          placeholder={t('conditionPlaceholder')}
          emptyText={t('noCondition')}
        />
      </Field>
      <Choice title={t('side.label')}>
        <Segment
          label={t('side.label')}
          value={chosen.side ?? null}
          choices={(['left', 'right', 'both'] as const).map((value) => ({
            value,
            label: t(`side.${value}`),
          }))}
          onValueChange={(side) => onChange({ side })}
        />
      </Choice>
      <Choice
        title={t('irritability.label')}
        hint={chosen.irritability ? t(`irritability.means.${chosen.irritability}`) : t('strictest')}
      >
        <Segment
          label={t('irritability.label')}
          value={chosen.irritability ?? null}
          choices={irritabilities.toReversed().map((value) => ({ value, label: t(`irritability.${value}`) }))}
          onValueChange={(irritability) => onChange({ irritability })}
        />
      </Choice>
      <Choice
        title={t('stage.label')}
        hint={chosen.stage ? t(`stage.means.${chosen.stage}`) : t('strictest')}
      >
        <Segment
          label={t('stage.label')}
          value={chosen.stage ?? null}
          choices={stages.map((value) => ({ value, label: t(`stage.${value}`) }))}
          onValueChange={(stage) => onChange({ stage })}
        />
      </Choice>
      <ChipsField
        title={t('positions')}
        all={positions.filter((position) => position !== 'AN')}
        chosen={chosen.positions}
        word={(position) => words(`position.${position}`)}
        hint={chosen.positions === undefined ? t('notAsked') : undefined}
        onChange={(some) => onChange({ positions: some })}
      />
      <ChipsField
        title={t('equipment')}
        all={asked}
        chosen={chosen.equipment}
        word={(one) => words(`equipment.${one}`)}
        hint={chosen.equipment === undefined ? t('notAsked') : t('everyHome')}
        onChange={(some) => onChange({ equipment: some })}
      />
      <Choice title={t('time')}>
        <Segment
          label={t('time')}
          value={`${chosen.minutesPerDay}`}
          choices={draftRules.minutes.map((minutes) => ({
            value: `${minutes}`,
            label: t('minutes', { minutes }),
          }))}
          onValueChange={(minutes) => onChange({ minutesPerDay: Number(minutes) })}
        />
      </Choice>
      <ChipsField
        title={t('goals')}
        all={draftGoals}
        chosen={chosen.goals}
        word={(goal) => t(`goal.${goal}`)}
        onChange={(goals) => onChange({ goals })}
      />
    </div>
  )
}

function Choice({ title, hint, children }: { title: string; hint?: string; children: React.ReactNode }) {
  return (
    <div>
      <p aria-hidden="true" className="mb-1.5 text-13 font-medium">
        {title}
      </p>
      {children}
      {hint && <p className="mt-1 text-12 text-ink-2">{hint}</p>}
    </div>
  )
}
