'use client'

import { createContext, type ReactNode, use } from 'react'
import type { Messages } from '@/lib/i18n/messages'
import { EmptyState } from '../_ui/empty-state'
import { PlainButton } from '../_ui/plain-button'
import { useReturn } from './use-return'

/**
 * In place of a page that failed. When the server is only away for the moment it says so and opens the page again by
 * itself; otherwise it offers another try. What happened stands in the server's log.
 */
export function BrokenPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  // Drawn once.
  'use no memo'
  const words = use(Words)
  const away = useReturn(error.digest)
  if (!words) throw new Error('BrokenPage stands in BrokenWords.')
  const { title, text } = away ? words.away : words.broken
  const said = (
    <EmptyState
      level={1}
      title={title}
      actions={!away && <PlainButton onClick={reset}>{words.broken.again}</PlainButton>}
    >
      {text}
    </EmptyState>
  )
  return <main className="px-8 py-16 max-tablet:px-4">{away ? <div role="status">{said}</div> : said}</main>
}

const Words = createContext<Messages['failed'] | null>(null)

/** Finished words for BrokenPage: it comes with every page, also with one that formats none in the browser. */
export function BrokenWords({ words, children }: { words: Messages['failed']; children: ReactNode }) {
  return <Words value={words}>{children}</Words>
}
