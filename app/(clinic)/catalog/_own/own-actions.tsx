import type { Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/_ui/button-link'
import { can } from '@/lib/access/policy'
import { requireMember } from '@/lib/auth/gate'
import type { CatalogItem } from '@/lib/catalog/item'
import { findOwnItem } from '@/lib/catalog/own/queries'
import { countItemUses } from '@/lib/plan/items/queries'
import { ArchiveItem } from './archive-item'

/** What a clinic may do with an item: copy any, change and archive its own; and where its own is used. */
export async function OwnActions({ item }: { item: CatalogItem }) {
  const { scope } = await requireMember(undefined, `/catalog/${item.slug}`)
  const own = await findOwnItem(scope, item.slug)
  const mayChange = can(scope.role, 'changeCatalog')
  if (!own && !mayChange) return null
  const t = await getTranslations('own')
  const note = own?.archived ? t('archivedNote') : own?.onlyPlanId ? t('onlyPlanNote') : null
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-paper-2 px-8 py-2 max-tablet:px-4">
      {own && (
        <p className="text-ink-2">
          <b className="text-ink">{t('own')}</b> ·{' '}
          {t('use.count', { count: await countItemUses(scope, item.slug) })}
          {note && ` · ${note}`}
        </p>
      )}
      {mayChange && (
        <span className="ms-auto flex flex-wrap gap-2">
          <ButtonLink size="small" icon="copy" href={`/catalog/new?from=${item.slug}` as Route}>
            {t('copy')}
          </ButtonLink>
          {own && (
            <>
              <ArchiveItem slug={item.slug} name={item.name} archived={own.archived} />
              <ButtonLink size="small" icon="edit" href={`/catalog/${item.slug}/edit` as Route}>
                {t('change')}
              </ButtonLink>
            </>
          )}
        </span>
      )}
    </div>
  )
}
