'use client'

import { useTranslations } from 'next-intl'
import { Button } from '../_ui/button'
import { EmptyState } from '../_ui/empty-state'

/** Says so in plain words and offers another try; what happened stands in the server's log. */
export default function BrokenPage({ reset }: { error: Error; reset: () => void }) {
  const t = useTranslations('shell.broken')
  return (
    <main className="px-8 py-16 max-tablet:px-4">
      <EmptyState level={1} title={t('title')} actions={<Button onClick={reset}>{t('again')}</Button>}>
        {t('text')}
      </EmptyState>
    </main>
  )
}
