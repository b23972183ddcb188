import { getLocale, getTranslations } from 'next-intl/server'
import { Kbd } from '@/app/_ui/kbd'
import { requireClinicScope } from '@/lib/auth/gate'
import { readOffered } from '@/lib/catalog/queries'
import { CatalogLanding } from './_components/catalog-landing'
import { OwnLinks } from './_exchange/own-links'

export default async function CatalogPage() {
  const scope = await requireClinicScope(undefined, '/catalog')
  const items = await readOffered(scope, await getLocale())
  const t = await getTranslations('catalog.screen')
  return (
    <div className="min-h-0 overflow-y-auto bg-paper px-8 py-6 wide:flex-1 max-tablet:hidden">
      <header className="mb-6 flex flex-wrap items-baseline gap-x-4 gap-y-2 border-ink border-b-2 pb-3">
        <h2 className="text-28 font-semibold tracking-[-0.015em]">
          {t('landing.title', { count: items.length })}
        </h2>
        <p className="flex-1 text-ink-2">
          {t('landing.text')} <Kbd keys="/" /> {t('choose.keys')}
        </p>
        <OwnLinks role={scope.role} />
      </header>
      <CatalogLanding />
    </div>
  )
}
