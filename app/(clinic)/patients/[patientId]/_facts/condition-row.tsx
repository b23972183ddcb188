'use client'

import { useTranslations } from 'next-intl'
import { Field } from '@/app/_ui/field'
import { IconButton } from '@/app/_ui/icon-button'
import { Segment } from '@/app/_ui/segment'
import { TextInput } from '@/app/_ui/text-input'
import { bodySides } from '@/lib/safety/flag'
import { irritabilities, stages } from '@/lib/safety/irritability'
import type { ConditionChoice } from './condition-choices'
import type { ConditionRow as Row } from './facts-draft'
import { Labelled } from './flag-row'

const unknown = 'unknown' as const

/** A condition in the clinician's words; the templates' names and codes are offered, any other can be typed. */
export function ConditionRow({
  row,
  choices,
  codeError,
  onChange,
  onRemove,
}: {
  row: Row
  choices: readonly ConditionChoice[]
  codeError: string | undefined
  onChange: (change: Partial<Row>) => void
  onRemove: () => void
}) {
  const t = useTranslations('facts')
  const chosen = choices.find(({ name }) => name === row.text)
  const codes = chosen?.codes ?? [...new Set(choices.flatMap(({ codes: all }) => all))]
  const name = row.text || t('condition.label')
  return (
    <li className="grid gap-2 border-line border-b py-2.5">
      <div className="grid grid-cols-[minmax(0,1fr)_160px_auto] items-start gap-3 max-tablet:grid-cols-[minmax(0,1fr)_auto]">
        <Field label={t('condition.label')}>
          <TextInput
            list="facts-conditions"
            value={row.text}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => onChange({ text: event.target.value })}
          />
        </Field>
        <Field label={t('condition.code')} error={codeError} className="max-tablet:order-last">
          <TextInput
            list={`codes-${row.key}`}
            value={row.code ?? ''}
            maxLength={8}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange({ code: event.target.value })}
          />
          <datalist id={`codes-${row.key}`}>
            {codes.map((code) => (
              <option key={code} value={code} />
            ))}
          </datalist>
        </Field>
        <IconButton
          icon="close"
          label={t('condition.remove', { name })}
          className="mt-7"
          onClick={onRemove}
        />
      </div>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <Labelled label={t('side.label')}>
          <Segment
            label={t('of', { what: t('side.label'), name })}
            value={row.side ?? unknown}
            choices={[...bodySides, unknown].map((value) => ({ value, label: t(`side.${value}`) }))}
            onValueChange={(side) => onChange({ side: bodySides.find((one) => one === side) })}
          />
        </Labelled>
        <Labelled label={t('stage.label')}>
          <Segment
            label={t('of', { what: t('stage.label'), name })}
            value={row.stage ?? unknown}
            choices={[...stages, unknown].map((value) => ({ value, label: t(`stage.${value}`) }))}
            onValueChange={(value) => onChange({ stage: stages.find((one) => one === value) })}
          />
        </Labelled>
        <Labelled label={t('irritability.label')}>
          <Segment
            label={t('of', { what: t('irritability.label'), name })}
            value={row.irritability ?? unknown}
            choices={[...irritabilities, unknown].map((value) => ({
              value,
              label: t(`irritability.${value}`),
            }))}
            onValueChange={(value) => onChange({ irritability: irritabilities.find((one) => one === value) })}
          />
        </Labelled>
      </div>
    </li>
  )
}

/** The conditions that templates are for, offered while one is typed. */
export function ConditionList({ choices }: { choices: readonly ConditionChoice[] }) {
  return (
    <datalist id="facts-conditions">
      {choices.map(({ name }) => (
        <option key={name} value={name} />
      ))}
    </datalist>
  )
}
