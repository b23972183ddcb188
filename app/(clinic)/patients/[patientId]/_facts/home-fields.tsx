'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { Chips } from '@/app/_ui/chips'
import { IconButton } from '@/app/_ui/icon-button'
import { Segment } from '@/app/_ui/segment'
import { TextInput } from '@/app/_ui/text-input'
import { equipment, positions } from '@/lib/catalog/taxonomy'
import { absentLimbs } from '@/lib/safety/patient-facts'
import { type FactsDraft, withKey } from './facts-draft'

type Change = (part: Partial<FactsDraft>) => void

/** Positions, things at home and limbs that are not there. Nobody asked is kept apart from "none". */
export function HomeFields({ draft, onChange }: { draft: FactsDraft; onChange: Change }) {
  const t = useTranslations('facts')
  const words = useTranslations('catalog')
  const takeable = positions.filter((position) => position !== 'AN')
  return (
    <>
      <Asked
        title={t('positions')}
        all={takeable}
        chosen={draft.positions}
        word={(position) => words(`position.${position}`)}
        onChange={(chosen) => onChange({ positions: chosen })}
      />
      <Asked
        title={t('equipment')}
        all={equipment.filter((one) => one !== 'clinic-table')}
        chosen={draft.equipment}
        word={(one) => words(`equipment.${one}`)}
        onChange={(chosen) => onChange({ equipment: chosen })}
      />
      <Limbs draft={draft} onChange={onChange} />
    </>
  )
}

function Asked<Value extends string>({
  title,
  all,
  chosen,
  word,
  onChange,
}: {
  title: string
  all: readonly Value[]
  /** Absent while nobody asked. */
  chosen: readonly Value[] | undefined
  word: (value: Value) => string
  onChange: (chosen: Value[] | undefined) => void
}) {
  const t = useTranslations('facts')
  return (
    <fieldset>
      <legend className="mb-1.5 text-14 font-semibold">{title}</legend>
      <Chips all={all} chosen={chosen} word={word} onChange={onChange} />
      <p className="mt-1 flex flex-wrap items-center gap-x-2 text-12 text-ink-2">
        {chosen === undefined
          ? t('notAsked')
          : chosen.length === 0
            ? t('askedNone')
            : t('askedSome', { count: chosen.length })}
        <Button look="text" size="small" onClick={() => onChange(chosen === undefined ? [] : undefined)}>
          {chosen === undefined ? t('askedNoneButton') : t('forget')}
        </Button>
      </p>
    </fieldset>
  )
}

function Limbs({ draft, onChange }: { draft: FactsDraft; onChange: Change }) {
  const t = useTranslations('facts')
  const limbs = draft.absentLimbs
  const set = (key: string, part: Partial<(typeof limbs)[number]>) =>
    onChange({ absentLimbs: limbs.map((row) => (row.key === key ? { ...row, ...part } : row)) })
  return (
    <fieldset>
      <legend className="text-14 font-semibold">{t('limb.title')}</legend>
      <ul>
        {limbs.map((row) => (
          <li key={row.key} className="flex flex-wrap items-center gap-3 border-line border-b py-2">
            <Segment
              label={t('limb.label')}
              value={row.limb}
              choices={absentLimbs.map((value) => ({ value, label: t(`limb.${value}`) }))}
              onValueChange={(limb) => set(row.key, { limb })}
            />
            <Segment
              label={t('side.label')}
              value={row.side}
              choices={(['left', 'right'] as const).map((value) => ({ value, label: t(`side.${value}`) }))}
              onValueChange={(side) => set(row.key, { side })}
            />
            <TextInput
              size="normal"
              className="max-w-56"
              aria-label={t('limb.level')}
              placeholder={t('limb.levelHint')}
              maxLength={60}
              value={row.level ?? ''}
              onChange={(event) => set(row.key, { level: event.target.value })}
            />
            <IconButton
              icon="close"
              label={t('limb.remove')}
              className="ms-auto"
              onClick={() => onChange({ absentLimbs: limbs.filter(({ key }) => key !== row.key) })}
            />
          </li>
        ))}
      </ul>
      <Button
        look="text"
        size="small"
        icon="plus"
        className="-ms-2 mt-1"
        onClick={() =>
          onChange({ absentLimbs: [...limbs, withKey({ limb: 'leg' as const, side: 'left' as const })] })
        }
      >
        {t('limb.add')}
      </Button>
    </fieldset>
  )
}
