import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
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
      countries={listCountries('en')}
      timeZones={Intl.supportedValuesOf('timeZone')}
    />
  )
}
