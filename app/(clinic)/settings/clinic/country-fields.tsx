import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { type Country, CountryOptions } from '@/app/_components/place-options'
import { Field } from '@/app/_ui/field'
import { Icon } from '@/app/_ui/icon'
import { Select } from '@/app/_ui/select'
import { TextInput } from '@/app/_ui/text-input'
import { crisisLine } from '@/lib/clinic/crisis-line'
import { emergencyNumber } from '@/lib/clinic/emergency-number'
import type { Clinic } from '@/lib/clinic/queries'

/** The country, and the numbers its patients call: those that we know of it, until the clinic types its own. */
export function CountryFields({
  clinic,
  countries,
  problem,
}: {
  clinic: Clinic
  countries: readonly Country[]
  problem: (name: 'country' | 'emergencyNumber' | 'crisisLine') => string | undefined
}) {
  const t = useTranslations('settings.clinic')
  const [country, setCountry] = useState(clinic.country)
  const [typed, setTyped] = useState(clinic.emergencyNumber ?? '')
  const known = emergencyNumber(country)
  const line = crisisLine(country)
  const number = typed.trim() || known
  return (
    <>
      <Field label={t('country')} error={problem('country')}>
        <Select name="country" value={country} onChange={(event) => setCountry(event.target.value)}>
          <CountryOptions countries={countries} />
        </Select>
      </Field>
      <Field
        label={t('emergencyNumber')}
        optional={known ? t('elseKnown', { number: known }) : undefined}
        hint={number ? t('emergency', { number }) : undefined}
        error={problem('emergencyNumber')}
      >
        <TextInput
          name="emergencyNumber"
          inputMode="tel"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={known ?? ''}
          className="w-40"
        />
      </Field>
      {!number && (
        <p role="status" className="flex gap-2 font-medium">
          <Icon name="warn" className="mt-0.5" />
          {t('emergencyUnknown')}
        </p>
      )}
      <Field
        label={t('crisisLine')}
        optional={line ? t('elseKnown', { number: line }) : t('optional')}
        hint={t('crisisHint')}
        error={problem('crisisLine')}
      >
        <TextInput
          name="crisisLine"
          defaultValue={clinic.crisisLine ?? ''}
          placeholder={line ?? ''}
          className="w-64"
        />
      </Field>
    </>
  )
}
