import { getLocale, getTranslations } from 'next-intl/server'
import { requireClinicScope } from '@/lib/auth/gate'
import { readCatalog } from '@/lib/catalog/queries'
import { EmptyState } from '../../_ui/empty-state'
import { Kbd } from '../../_ui/kbd'

export default async function CatalogPage() {
  const scope = await requireClinicScope(undefined, '/catalog')
  const items = (await readCatalog(scope, await getLocale())).offered()
  const t = await getTranslations('catalog.screen')
  return (
    <div className="px-8 py-12 max-tablet:hidden">
      <EmptyState level={2} title={t('choose.title', { count: items.length })}>
        <p>{t('choose.text')}</p>
        <p className="mt-2">
          <Kbd keys="/" /> {t('choose.keys')}
        </p>
      </EmptyState>
    </div>
  )
}
