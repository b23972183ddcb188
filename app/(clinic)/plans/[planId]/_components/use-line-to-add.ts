import { useEffect, useEffectEvent } from 'react'
import { takeLineToAdd } from '@/app/(clinic)/_components/line-to-add'
import type { BuilderValue } from './builder-context'

/** Adds the line that the catalog was asked for, once the rules have been looked at, and brings the focus to it. */
export function useLineToAdd({ planId, can, catalog, check, addItem, goTo }: BuilderValue): void {
  const isReady = check.engine !== null || check.failed
  const add = useEffectEvent(() => {
    const slug = takeLineToAdd(planId)
    const item = slug ? catalog.get(slug) : undefined
    if (!item || !can.change || check.blocked.has(item.slug)) return
    const itemId = addItem(item.slug)
    if (itemId) goTo({ field: item.sideRule === 'one' ? 'side' : 'row', itemId })
  })
  useEffect(() => {
    if (isReady) add()
  }, [isReady])
}
