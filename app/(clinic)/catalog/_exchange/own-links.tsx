import type { Route } from 'next'
import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/_ui/button-link'
import { can } from '@/lib/access/policy'
import type { Role } from '@/lib/access/role'
import { ExportMenu } from './export-menu'

/** The ways to items of the clinic's own: from a file, into one, or one by hand. */
export async function OwnLinks({ role }: { role: Role }) {
  const t = await getTranslations('own')
  return (
    <span className="flex flex-wrap gap-2">
      {can(role, 'changeCatalog') && (
        <ButtonLink href={'/catalog/import' as Route}>{t('exchange.import')}</ButtonLink>
      )}
      {can(role, 'exportData') && <ExportMenu />}
      {can(role, 'changeCatalog') && (
        <ButtonLink icon="plus" href="/catalog/new">
          {t('new')}
        </ButtonLink>
      )}
    </span>
  )
}
