'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/app/_ui/select'
import type { OwnItem } from '@/lib/catalog/own/own-item'
import { type AttributeCode, attributeCodes } from '@/lib/catalog/taxonomy'
import { isWholePerson } from '@/lib/catalog/whole-person'
import { CheckList } from './check-list'

type Attribute = OwnItem['attributes'][number]
type Limb = '' | '@other' | '@both'

/** Movement codes with their clinical words; for a one-sided item also the limb each acts on. */
export function AttributeList({
  item,
  error,
  onChange,
}: {
  item: OwnItem
  error: string | undefined
  onChange: (attributes: Attribute[]) => void
}) {
  const t = useTranslations('own')
  const words = useTranslations('catalog.attribute')
  const { attributes } = item
  const markOf = (code: AttributeCode): Limb | null => {
    const found = attributes.find((attribute) => attribute.split('@')[0] === code)
    return found === undefined ? null : (found.slice(code.length) as Limb)
  }
  const without = (code: AttributeCode) => attributes.filter((attribute) => attribute.split('@')[0] !== code)
  const limbOf = (code: AttributeCode) => {
    const mark = markOf(code)
    if (mark === null || (mark === '' && (item.sideRule !== 'one' || isWholePerson(code)))) return null
    return (
      <Select
        size="normal"
        value={mark}
        aria-label={t('limbOf', { name: words(code) })}
        className="mx-2 my-1 w-40"
        onChange={(event) => onChange([...without(code), `${code}${event.target.value as Limb}`])}
      >
        <option value="">{t('limbChoice.own')}</option>
        <option value="@other">{t('limbChoice.other')}</option>
        <option value="@both">{t('limbChoice.both')}</option>
      </Select>
    )
  }
  return (
    <CheckList
      label={t('safety')}
      hint={attributes.length === 0 ? `${t('noAttributes')} ${t('attributesHint')}` : t('attributesHint')}
      placeholder={t('addAttribute')}
      error={error}
      path="attributes"
      choices={attributeCodes.map((code) => ({
        value: code,
        code,
        label: words(code),
        detail: limbOf(code),
      }))}
      chosen={attributeCodes.filter((code) => markOf(code) !== null)}
      onToggle={(code) => onChange(markOf(code) === null ? [...attributes, code] : without(code))}
    />
  )
}
