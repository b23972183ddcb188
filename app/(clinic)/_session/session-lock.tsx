'use client'

import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { IdleDialog } from './idle-dialog'
import { LockScreen } from './lock-screen'
import type { PageUser } from './page-user'
import { useOverlayRoot } from './use-overlay-root'
import { useSessionWatch } from './use-session-watch'

/**
 * What the clinic's pages stand in: warns before the session ends, and covers everything when it has. What was typed
 * stays in the page's memory behind the lock.
 */
export function SessionLock({
  user,
  leftMs,
  children,
}: {
  user: PageUser
  /** Until the session ends, when the page was drawn. */
  leftMs: number
  children: ReactNode
}) {
  const client = useQueryClient()
  const { watch, view } = useSessionWatch(user.id, leftMs, () => void client.invalidateQueries())
  const root = useOverlayRoot(view.kind)
  return (
    <>
      <div data-page-user={user.id} className="contents">
        {children}
      </div>
      {root && view.kind === 'warned' && createPortal(<IdleDialog view={view} watch={watch} />, root)}
      {root && view.kind === 'locked' && createPortal(<LockScreen user={user} watch={watch} />, root)}
    </>
  )
}
