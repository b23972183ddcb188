'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { clinicFetch } from '@/app/_session/clinic-fetch'
import { Button } from '@/app/_ui/button'
import { useToast } from '@/app/_ui/toast'

/** Takes an own item out of the catalog, or brings it back; the toast takes it back. */
export function ArchiveItem({ slug, name, archived }: { slug: string; name: string; archived: boolean }) {
  const t = useTranslations('own')
  const common = useTranslations('common')
  const router = useRouter()
  const client = useQueryClient()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  async function set(next: boolean, quiet = false) {
    setBusy(true)
    const method = next ? 'PUT' : 'DELETE'
    const answer = await clinicFetch(`/api/catalog/own/${slug}/archive`, { method }).catch(() => null)
    setBusy(false)
    if (!answer?.ok) return void toast({ text: t('archiveFailed'), icon: 'stop' })
    await client.invalidateQueries({ queryKey: ['catalog'] })
    if (!quiet)
      toast({
        text: t(next ? 'archived' : 'restored', { name }),
        undo: { label: common('undo'), act: () => void set(!next, true) },
      })
    router.refresh()
  }
  return (
    <Button
      size="small"
      icon={archived ? 'undo' : 'archive'}
      busy={busy && t(archived ? 'restore' : 'archive')}
      onClick={() => void set(!archived)}
    >
      {t(archived ? 'restore' : 'archive')}
    </Button>
  )
}
