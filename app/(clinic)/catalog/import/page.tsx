import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/_components/words'
import { requireClinicScope } from '@/lib/auth/gate'
import { ImportScreen } from '../_exchange/import-screen'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('own.exchange')
  return { title: t('title') }
}

/** A file of items of the clinic's own. */
export default async function ImportPage() {
  await requireClinicScope('changeCatalog', '/catalog/import')
  return (
    <Words areas={['own']}>
      <ImportScreen />
    </Words>
  )
}
