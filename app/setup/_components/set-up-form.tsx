'use client'

import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { FormRefusal } from '@/app/_components/form-refusal'
import { type Country, CountryOptions, TimeZoneOptions } from '@/app/_components/place-options'
import { problemAt } from '@/app/_http/form-state'
import { useFormAction } from '@/app/_http/use-form-action'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Select } from '@/app/_ui/select'
import { TextInput } from '@/app/_ui/text-input'
import { PasswordInput } from '@/app/sign-in/_components/password-input'
import { usePasswordWords } from '@/app/sign-in/_components/use-password-words'
import { setUp } from '../actions'

/** The clinic and its first owner; what is not asked here has a default by country and stands in the settings. */
export function SetUpForm({
  countries,
  timeZones,
}: {
  countries: readonly Country[]
  timeZones: readonly string[]
}) {
  const t = useTranslations('setup')
  const passwordWords = usePasswordWords()
  const { state, busy, form } = useFormAction(setUp)
  const here = useBrowserRegion()
  return (
    <form {...form} className="grid gap-4">
      <Field label={t('clinicName')} error={problemAt(state, 'clinic.name')}>
        <TextInput name="clinic.name" autoComplete="organization" autoFocus />
      </Field>
      <Field label={t('country')} error={problemAt(state, 'clinic.country')} hint={t('countryHint')}>
        <Select name="clinic.country" key={here.country} defaultValue={here.country} autoComplete="country">
          <CountryOptions countries={countries} />
        </Select>
      </Field>
      <Field label={t('timeZone')} error={problemAt(state, 'clinic.timeZone')}>
        <Select name="clinic.timeZone" key={here.timeZone} defaultValue={here.timeZone}>
          <TimeZoneOptions chosen={here.timeZone} timeZones={timeZones} />
        </Select>
      </Field>
      <h2 className="mt-4 border-ink border-t pt-4 text-16 font-semibold">{t('owner')}</h2>
      <Field label={t('ownerName')} error={problemAt(state, 'ownerName')}>
        <TextInput name="ownerName" autoComplete="name" />
      </Field>
      <Field
        label={t('credentials')}
        optional={t('optional')}
        error={problemAt(state, 'credentials')}
        hint={t('credentialsHint')}
      >
        <TextInput name="credentials" autoComplete="honorific-suffix" />
      </Field>
      <Field label={t('email')} error={problemAt(state, 'email')}>
        <TextInput name="email" type="email" autoComplete="username" spellCheck={false} />
      </Field>
      <Field label={t('password')} error={problemAt(state, 'password')} hint={t('passwordHint')}>
        <PasswordInput words={passwordWords} name="password" autoComplete="new-password" />
      </Field>
      <FormRefusal state={state} />
      <Button type="submit" look="primary" size="large" busy={busy && t('busy')}>
        {t('submit')}
      </Button>
    </form>
  )
}

/** Country and time zone of this browser, to begin with; New York where the server draws the page. */
function useBrowserRegion(): { country: string; timeZone: string } {
  const timeZone = useSyncExternalStore(never, readTimeZone, () => 'America/New_York')
  const country = useSyncExternalStore(never, readCountry, () => 'US')
  return { country, timeZone }
}

const never = () => () => undefined
const readTimeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const readCountry = () => new Intl.Locale(navigator.language).maximize().region ?? 'US'
