'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Chip } from '@/app/_ui/chip'
import { allowsField } from '@/lib/dosage/allowed-fields'
import { timesOfDay, weekdays } from '@/lib/dosage/choices'
import type { Dosage } from '@/lib/dosage/dosage'
import { readAmount, sayAmount } from '@/lib/dosage/dose-facts'
import type { ItemKind } from '@/lib/dosage/kind'

const numbers = [
  'sets',
  'reps',
  'holdSec',
  'durationMin',
  'restSec',
  'effort',
  'perDay',
  'daysPerWeek',
] as const
type NumberField = (typeof numbers)[number]

/** The same dose in fields: what is changed here is written into the dose as it is typed, and the other way round. */
export function DoseFields({
  kind,
  name,
  dosage,
  onChange,
}: {
  kind: ItemKind
  name: string
  dosage: Dosage
  onChange: (dosage: Dosage) => void
}) {
  const t = useTranslations('builder.doseFields')
  const words = useTranslations('builder.echo')
  const change = (patch: { [Field in keyof Dosage]?: Dosage[Field] | undefined }) => {
    const kept = Object.entries({ ...dosage, ...patch }).filter(([, value]) => value !== undefined)
    onChange(Object.fromEntries(kept) as Dosage)
  }
  const toggle = <Value extends string>(all: readonly Value[], now: readonly Value[] = [], one: Value) => {
    const next = all.filter((each) => (each === one ? !now.includes(one) : now.includes(each)))
    return next.length > 0 ? next : undefined
  }
  return (
    <fieldset className="grid gap-2 border-line border-t pt-2" aria-label={t('label', { name })}>
      <div className="flex flex-wrap gap-x-3 gap-y-2">
        {numbers
          .filter((field) => allowsField(kind, field))
          .map((field) => (
            <NumberOf
              key={field}
              label={t(field)}
              value={dosage[field]}
              onChange={(value) =>
                change({
                  [field]: value,
                  ...(field === 'daysPerWeek' && value ? { weekdays: undefined } : {}),
                })
              }
            />
          ))}
      </div>
      <div className="flex flex-wrap gap-x-4 gap-y-2">
        <fieldset className="flex flex-wrap gap-1" aria-label={t('weekdays')}>
          {weekdays.map((day) => (
            <Chip
              key={day}
              pressed={dosage.weekdays?.includes(day) ?? false}
              onClick={() =>
                change({ weekdays: toggle(weekdays, dosage.weekdays, day), daysPerWeek: undefined })
              }
            >
              {words(`day.${day}`)}
            </Chip>
          ))}
        </fieldset>
        <fieldset className="flex flex-wrap gap-1" aria-label={t('times')}>
          {timesOfDay.map((time) => (
            <Chip
              key={time}
              pressed={dosage.timeOfDay?.includes(time) ?? false}
              onClick={() => change({ timeOfDay: toggle(timesOfDay, dosage.timeOfDay, time) })}
            >
              {words(`time.${time}`)}
            </Chip>
          ))}
        </fieldset>
      </div>
    </fieldset>
  )
}

/** A number or a range; what is neither stays in the field and changes nothing. */
function NumberOf({
  label,
  value,
  onChange,
}: {
  label: string
  value: Dosage[NumberField]
  onChange: (value: ReturnType<typeof readAmount> | undefined) => void
}) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const plain =
    typeof value === 'object' && !('min' in value) ? '' : value === undefined ? '' : sayAmount(value)
  const text = typed ?? plain
  const wrong = text !== '' && readAmount(text) === null
  return (
    <span className="grid gap-0.5">
      <label htmlFor={id} className="text-12 text-ink-2">
        {label}
      </label>
      <input
        id={id}
        value={text}
        inputMode="numeric"
        autoComplete="off"
        maxLength={7}
        aria-invalid={wrong || undefined}
        className="h-8 w-20 rounded-control border border-line-2 bg-paper px-2 outline-none focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-accent aria-invalid:border-2 aria-invalid:border-ink max-tablet:h-11"
        onChange={({ target }) => {
          setTyped(target.value)
          const amount = readAmount(target.value)
          if (amount !== null) onChange(amount)
          else if (target.value.trim() === '') onChange(undefined)
        }}
        onBlur={() => setTyped(null)}
      />
    </span>
  )
}
