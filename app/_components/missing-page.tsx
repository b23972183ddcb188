import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { EmptyState } from '../_ui/empty-state'

/** In place of what does not exist; another clinic's looks the same. `toAction` makes the way out of its words. */
export async function MissingPage({ toAction }: { toAction: (words: string) => ReactNode }) {
  const t = await getTranslations('shell.notFound')
  return (
    <main className="px-8 py-16 max-tablet:px-4">
      <EmptyState level={1} title={t('title')} actions={toAction(t('action'))}>
        {t('text')}
      </EmptyState>
    </main>
  )
}
