'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { clinicFetch } from '@/app/_session/clinic-fetch'
import { Button } from '@/app/_ui/button'
import { ButtonLink } from '@/app/_ui/button-link'
import type { ImportReport } from '@/lib/catalog/own/exchange/import-report'

/** How many there are now, and the way back: what was added can be archived as one. */
export function ImportDone({ report: { added, counts } }: { report: ImportReport }) {
  const t = useTranslations('own.exchange')
  const router = useRouter()
  const client = useQueryClient()
  const [archived, setArchived] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState(false)
  const slugs = added ?? []
  async function set(next: boolean) {
    setBusy(true)
    const answer = await clinicFetch('/api/catalog/own/archive', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ slugs, archived: next }),
    }).catch(() => null)
    setBusy(false)
    setFailed(!answer?.ok)
    if (!answer?.ok) return
    setArchived(next)
    await client.invalidateQueries({ queryKey: ['catalog'] })
    router.refresh()
  }
  const undo = archived ? t('redo') : t('undo', { count: slugs.length })
  return (
    <section className="grid justify-items-start gap-3 border-ink border-t-2 pt-4">
      <h2 className="text-20 font-semibold tracking-[-0.01em]">
        {t('added', { add: counts.add, update: counts.update })}
      </h2>
      <p role="status" className="max-w-[62ch] text-ink-2">
        {failed ? t('undoFailed') : archived ? t('undone') : t('doneText')}
      </p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink look="primary" href={'/catalog?source=mine' as Route}>
          {t('see')}
        </ButtonLink>
        {slugs.length > 0 && (
          <Button
            icon={archived ? 'undo' : 'archive'}
            busy={busy && undo}
            onClick={() => void set(!archived)}
          >
            {undo}
          </Button>
        )}
      </div>
    </section>
  )
}
