import { getLocale, getTranslations } from 'next-intl/server'
import { can } from '@/lib/access/policy'
import { requireClinicScope } from '@/lib/auth/gate'
import { readOffered } from '@/lib/catalog/queries'
import { ButtonLink } from '../../_ui/button-link'
import { EmptyState } from '../../_ui/empty-state'
import { Kbd } from '../../_ui/kbd'

export default async function CatalogPage() {
  const scope = await requireClinicScope(undefined, '/catalog')
  const items = await readOffered(scope, await getLocale())
  const t = await getTranslations('catalog.screen')
  const own = await getTranslations('own')
  return (
    <div className="px-8 py-12 max-tablet:hidden">
      <EmptyState
        level={2}
        title={t('choose.title', { count: items.length })}
        actions={
          can(scope.role, 'changeCatalog') && (
            <ButtonLink icon="plus" href="/catalog/new">
              {own('new')}
            </ButtonLink>
          )
        }
      >
        <p>{t('choose.text')}</p>
        <p className="mt-2">
          <Kbd keys="/" /> {t('choose.keys')}
        </p>
      </EmptyState>
    </div>
  )
}
