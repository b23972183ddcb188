'use client'

import { useLinkStatus } from 'next/link'

/** Inside a Link: an accent line under it, and a word for those who listen, while its page takes over 300 ms. */
export function LinkWaiting({ label }: { label: string }) {
  const { pending } = useLinkStatus()
  if (!pending) return null
  return (
    <span
      role="status"
      className="after-300ms pointer-events-none absolute inset-x-0 -bottom-0.5 h-0.5 bg-accent"
    >
      <span className="sr-only">{label}</span>
    </span>
  )
}
