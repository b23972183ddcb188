'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toRefusal } from '@/app/_session/fetch-json'
import { useToast } from '@/app/_ui/toast'
import type { StoredOwnItem } from '@/lib/catalog/own/stored-own-item'
import { toSent } from './own-draft'
import { askUses, sendForPlan, sendOwnItem, toCurrent, type Uses } from './send-own-item'
import type { OwnDraft } from './use-own-draft'

/** Saves an own item: asks first for whom where it is in use, and hands on what somebody else saved in between. */
export function useOwnSave({
  slug,
  isAsked,
  onSaved,
  onConflict,
}: {
  slug: string | null
  /** Whether to ask where it is used before it is changed. */
  isAsked: boolean
  onSaved: () => void
  onConflict: (current: StoredOwnItem) => void
}) {
  const t = useTranslations('own')
  const router = useRouter()
  const client = useQueryClient()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [uses, setUses] = useState<Uses | null>(null)
  const [failure, setFailure] = useState('')

  async function attempt(work: () => Promise<void>) {
    if (busy) return
    setBusy(true)
    setFailure('')
    try {
      await work()
    } catch (error) {
      const current = toCurrent(error)
      if (current) onConflict(current)
      else setFailure(toRefusal(error).message || t('failed'))
    } finally {
      setBusy(false)
    }
  }

  async function send(draft: OwnDraft, planId: string | null) {
    setUses(null)
    const item = toSent(draft.item)
    if (slug && planId) await sendForPlan(slug, planId, item)
    const saved = slug && planId ? slug : await sendOwnItem(slug, draft.revision, item)
    onSaved()
    await client.invalidateQueries({ queryKey: ['catalog'] })
    toast({ text: t('saved'), icon: 'check' })
    router.push((planId ? `/plans/${planId}` : `/catalog/${saved}`) as Route)
    router.refresh()
  }

  return {
    busy,
    uses,
    failure,
    stopAsking: () => setUses(null),
    save: (draft: OwnDraft) =>
      attempt(async () => {
        const found = slug && isAsked ? await askUses(slug) : null
        if (found && found.count > 0) setUses(found)
        else await send(draft, null)
      }),
    saveFor: (draft: OwnDraft, planId: string | null) => attempt(() => send(draft, planId)),
  }
}
