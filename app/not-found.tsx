import { getTranslations } from 'next-intl/server'
import { ButtonLink } from './_ui/button-link'
import { EmptyState } from './_ui/empty-state'

/** Missing and another clinic's look the same. */
export default async function NotFound() {
  const t = await getTranslations('shell.notFound')
  return (
    <main className="px-8 py-16 max-tablet:px-4">
      <EmptyState level={1} title={t('title')} actions={<ButtonLink href="/">{t('action')}</ButtonLink>}>
        {t('text')}
      </EmptyState>
    </main>
  )
}
