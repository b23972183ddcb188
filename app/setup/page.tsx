import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { getLocale, getTranslations } from 'next-intl/server'
import { Words } from '@/app/_components/words'
import { listCountries } from '@/lib/clinic/country'
import { hasClinic } from '@/lib/clinic/queries'
import { EntryFrame } from '../sign-in/_components/entry-frame'
import { SetUpForm } from './_components/set-up-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setup'))('title') }
}

export default async function SetUpPage() {
  await connection()
  if (await hasClinic()) notFound()
  const t = await getTranslations('setup')
  return (
    <EntryFrame title={t('title')} subtitle={t('subtitle')} foot={t('foot')}>
      <Words areas={['auth', 'setup']} timeZone="UTC">
        <SetUpForm
          countries={listCountries(await getLocale())}
          timeZones={Intl.supportedValuesOf('timeZone')}
        />
      </Words>
    </EntryFrame>
  )
}
