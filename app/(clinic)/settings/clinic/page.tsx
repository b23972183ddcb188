import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { requireClinicScope } from '@/lib/auth/gate'
import { listCountries } from '@/lib/clinic/country'
import { getClinic } from '@/lib/clinic/queries'
import { ClinicForm } from './clinic-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('place.clinic') }
}

export default async function ClinicSettingsPage() {
  const scope = await requireClinicScope('changeClinic', '/settings/clinic')
  return (
    <ClinicForm
      clinic={await getClinic(scope)}
      countries={listCountries(await getLocale())}
      timeZones={Intl.supportedValuesOf('timeZone')}
    />
  )
}
