'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useSearchParams } from 'next/navigation'
import type { ReactNode } from 'react'

/** Goes to another item and keeps the search and the filter that stand in the address. */
export function FilterLink({
  href,
  className,
  children,
}: {
  href: Route
  className?: string
  children: ReactNode
}) {
  const search = useSearchParams().toString()
  return (
    <Link
      href={(search ? `${href}?${search}` : href) as Route}
      className={className ?? 'no-underline hover:text-accent hover:underline'}
    >
      {children}
    </Link>
  )
}
