'use client'

import { useTranslations } from 'next-intl'
import { DayField } from '@/app/_components/day-field'
import { Field } from '@/app/_ui/field'
import { IconButton } from '@/app/_ui/icon-button'
import { Segment } from '@/app/_ui/segment'
import { TextInput } from '@/app/_ui/text-input'
import { regions } from '@/lib/catalog/taxonomy'
import { typeDay } from '@/lib/day/date-order'
import { bodySides } from '@/lib/safety/flag'
import type { FlagChoice } from '@/lib/safety/search-flags'
import { dateField, needsOf, type FlagRow as Row } from './facts-draft'

const unknown = 'unknown' as const

/** One flag of the patient with what it asks for; what stays empty is not known, and counts at its strictest. */
export function FlagRow({
  row,
  label,
  choices,
  clinic,
  onChange,
  onRemove,
}: {
  row: Row
  label: string
  choices: readonly FlagChoice[]
  clinic: { country: string; today: string }
  onChange: (change: Partial<Row>) => void
  onRemove: () => void
}) {
  const t = useTranslations('facts')
  const needs = needsOf(row, choices)
  const approaches = choices.find(({ flag }) => flag === row.flag)?.approaches ?? []
  const ordered = row.surgeonOrder === undefined ? unknown : row.surgeonOrder === 'none' ? 'none' : 'limits'
  return (
    <li data-flag={row.key} className="grid gap-2 border-line border-b py-2.5">
      <div className="flex items-start gap-2">
        <span className="me-auto font-semibold">{label}</span>
        <IconButton icon="close" label={t('flags.remove', { name: label })} onClick={onRemove} />
      </div>
      {needs.length > 0 && (
        <div className="grid grid-cols-2 items-start gap-x-4 gap-y-2 max-tablet:grid-cols-1">
          {needs.includes('side') && (
            <Labelled label={t('side.label')}>
              <Segment
                label={t('of', { what: t('side.label'), name: label })}
                value={row.side ?? unknown}
                choices={[...bodySides, unknown].map((value) => ({ value, label: t(`side.${value}`) }))}
                onValueChange={(side) => onChange({ side: bodySides.find((one) => one === side) })}
              />
            </Labelled>
          )}
          {needs.includes('approach') && approaches.length > 0 && (
            <Labelled label={t('approach.label')}>
              <Segment
                label={t('of', { what: t('approach.label'), name: label })}
                value={approaches.find((one) => one === row.approach) ?? unknown}
                choices={[...approaches, unknown].map((value) => ({ value, label: approachWord(t, value) }))}
                onValueChange={(value) => onChange({ approach: value === unknown ? undefined : value })}
              />
            </Labelled>
          )}
          {needs.includes('date') && (
            <DayField
              label={t(row.flag === 'pregnancy' ? 'date.due' : 'date.label')}
              name={dateField(row)}
              value={row.date ? typeDay(row.date, clinic.country) : ''}
              rules={{ ...clinic, ...(row.flag === 'pregnancy' ? {} : { to: clinic.today }) }}
            />
          )}
          {needs.includes('site') && (
            <Field label={t('site')}>
              <TextInput
                list="facts-places"
                value={row.site ?? ''}
                maxLength={60}
                autoComplete="off"
                onChange={(event) => onChange({ site: event.target.value })}
              />
            </Field>
          )}
          {needs.includes('order') && (
            <Labelled label={t('order.label')}>
              <Segment
                label={t('of', { what: t('order.label'), name: label })}
                value={ordered}
                choices={(['none', 'limits', unknown] as const).map((value) => ({
                  value,
                  label: t(`order.${value}`),
                }))}
                onValueChange={(value) =>
                  onChange({ surgeonOrder: value === unknown ? undefined : value === 'none' ? 'none' : '' })
                }
              />
            </Labelled>
          )}
          {needs.includes('order') && ordered === 'limits' && (
            <Field label={t('order.words')}>
              <TextInput
                value={row.surgeonOrder ?? ''}
                maxLength={300}
                onChange={(event) => onChange({ surgeonOrder: event.target.value })}
              />
            </Field>
          )}
        </div>
      )}
    </li>
  )
}

const approachWords = ['posterior', 'anterior', 'lateral', 'replacement', 'nail', 'plate', 'screws'] as const
const graftWords = ['hamstring', 'patellar', 'quad', 'allograft', unknown] as const

function approachWord(t: ReturnType<typeof useTranslations<'facts'>>, value: string) {
  const word = [...approachWords, ...graftWords].find((one) => one === value)
  return word ? t(`approach.${word}`) : value
}

/** A name above a group of choices, which says its own name to a screen reader. */
export function Labelled({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <p aria-hidden="true" className="mb-1.5 text-12 font-medium text-ink-2">
        {label}
      </p>
      {children}
    </div>
  )
}

/** The places that a flag can name, offered while one is typed. */
export function PlaceList() {
  const t = useTranslations('catalog.region')
  return (
    <datalist id="facts-places">
      {regions
        .filter((region) => region !== 'any' && region !== 'balance')
        .map((region) => (
          <option key={region} value={t(region)} />
        ))}
    </datalist>
  )
}
