'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../_ui/button'
import { EmptyState } from '../_ui/empty-state'
import { useReturn } from './use-return'

/**
 * In place of a page that failed. When the server is only away for the moment it says so and opens the page again by
 * itself; otherwise it offers another try. What happened stands in the server's log.
 */
export function BrokenPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations('shell')
  const away = useReturn(error.digest)
  if (away)
    return (
      <main className="px-8 py-16 max-tablet:px-4">
        <div role="status">
          <EmptyState level={1} title={t('away.title')}>
            {t('away.text')}
          </EmptyState>
        </div>
      </main>
    )
  return (
    <main className="px-8 py-16 max-tablet:px-4">
      <EmptyState
        level={1}
        title={t('broken.title')}
        actions={<Button onClick={reset}>{t('broken.again')}</Button>}
      >
        {t('broken.text')}
      </EmptyState>
    </main>
  )
}
