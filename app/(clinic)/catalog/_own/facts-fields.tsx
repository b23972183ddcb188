'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'
import type { OwnItem } from '@/lib/catalog/own/own-item'
import { saySideMeans } from '@/lib/catalog/say-side-means'
import { equipment, limbs, positions, regions } from '@/lib/catalog/taxonomy'
import { activities, sideMeansWords } from '@/lib/dosage/dosed-item'
import { itemKinds } from '@/lib/dosage/kind'
import { CheckList } from './check-list'
import type { EditorParts } from './editor-parts'
import { ListInput } from './list-input'
import { OwnDose } from './own-dose'

const levels = [1, 2, 3, 4, 5]

/** What the item is: what search, dose and safety check go by. */
export function FactsFields({ item, change, errorAt }: EditorParts) {
  const t = useTranslations('own')
  const words = useTranslations('catalog')
  const common = useTranslations('common')
  const optional = t('optional')
  return (
    <div className="grid gap-4 tablet:grid-cols-2">
      <Field label={t('field.kind')}>
        <Select
          value={item.kind}
          onChange={(event) => change({ kind: event.target.value as OwnItem['kind'] })}
        >
          {itemKinds.map((kind) => (
            <option key={kind} value={kind}>
              {common(`kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('field.position')}>
        <Select
          value={item.position}
          onChange={(event) => change({ position: event.target.value as OwnItem['position'] })}
        >
          {positions.map((position) => (
            <option key={position} value={position}>
              {words(`position.${position}`)}
            </option>
          ))}
        </Select>
      </Field>
      <SideFields item={item} change={change} errorAt={errorAt} />
      <Field label={t('field.level')} optional={optional}>
        <Select
          value={item.level ?? ''}
          onChange={(event) => change({ level: event.target.value ? Number(event.target.value) : null })}
        >
          <option value="">{t('noLevel')}</option>
          {levels.map((level) => (
            <option key={level}>{level}</option>
          ))}
        </Select>
      </Field>
      <Field label={t('field.activity')} optional={optional}>
        <Select
          value={item.activity ?? ''}
          onChange={(event) => change({ activity: (event.target.value || null) as OwnItem['activity'] })}
        >
          <option value="">{t('noActivity')}</option>
          {activities.map((activity) => (
            <option key={activity} value={activity}>
              {t(`activity.${activity}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('field.muscles')} optional={optional} hint={t('field.musclesHint')}>
        <ListInput path="muscles" value={item.muscles} onValueChange={(muscles) => change({ muscles })} />
      </Field>
      <Field label={t('field.nerve')} optional={optional}>
        <ListInput
          path="nerve"
          value={item.nerve ? [item.nerve] : []}
          onValueChange={(nerves) => change({ nerve: nerves.join(', ') })}
        />
      </Field>
      <OwnDose item={item} change={change} errorAt={errorAt} />
      <CheckList
        label={t('field.regions')}
        path="regions"
        error={errorAt('regions')}
        choices={regions.map((region) => ({ value: region, label: words(`region.${region}`) }))}
        chosen={item.regions}
        onToggle={(region) => change({ regions: toggle(item.regions, region) })}
      />
      <CheckList
        label={t('field.equipment')}
        placeholder={t('addEquipment')}
        path="equipment"
        choices={equipment.map((thing) => ({ value: thing, label: words(`equipment.${thing}`) }))}
        chosen={item.equipment}
        onToggle={(thing) => change({ equipment: toggle(item.equipment, thing) })}
      />
    </div>
  )
}

function SideFields({ item, change, errorAt }: EditorParts) {
  const t = useTranslations('own')
  const language = useLocale()
  const words = useTranslations('catalog')
  return (
    <>
      <Field label={t('field.sideRule')}>
        <Select
          value={item.sideRule}
          onChange={(event) => change({ sideRule: event.target.value as OwnItem['sideRule'] })}
        >
          {(['none', 'one', 'both'] as const).map((rule) => (
            <option key={rule} value={rule}>
              {words(`sideRule.${rule}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('field.limb')}>
        <Select
          value={item.limb}
          onChange={(event) => change({ limb: event.target.value as OwnItem['limb'] })}
        >
          {limbs.map((limb) => (
            <option key={limb} value={limb}>
              {words(`limb.${limb}`)}
            </option>
          ))}
        </Select>
      </Field>
      {item.sideRule === 'one' && (
        <Field label={t('field.sideMeans')} error={errorAt('sideMeans')} className="tablet:col-span-2">
          <Select
            data-path="sideMeans"
            value={item.sideMeans ?? ''}
            onChange={(event) => change({ sideMeans: (event.target.value || null) as OwnItem['sideMeans'] })}
          >
            <option value="">{t('choose')}</option>
            {sideMeansWords.map((means) => (
              <option key={means} value={means}>
                {saySideMeans(means, item.limb, language)}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  )
}

function toggle<Value>(values: readonly Value[], value: Value): Value[] {
  return values.includes(value) ? values.filter((each) => each !== value) : [...values, value]
}
