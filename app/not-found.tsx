import { getTranslations } from 'next-intl/server'
import { buttonLook } from './_ui/button-look'
import { EmptyState } from './_ui/empty-state'

/** Missing and another clinic's look the same. A plain link: this page comes with every other one, sign-in too. */
export default async function NotFound() {
  const t = await getTranslations('shell.notFound')
  return (
    <main className="px-8 py-16 max-tablet:px-4">
      <EmptyState
        level={1}
        title={t('title')}
        actions={
          <a href="/" className={buttonLook('second', 'normal', false)}>
            {t('action')}
          </a>
        }
      >
        {t('text')}
      </EmptyState>
    </main>
  )
}
