'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from './class-names'

/** Sub-places as links under an ink line; the current one is underlined. */
export function NavTabs({ label, tabs }: { label: string; tabs: readonly { href: Route; label: string }[] }) {
  const here = usePathname()
  return (
    <nav aria-label={label} className="flex gap-5 overflow-x-auto border-line border-b">
      {tabs.map((tab) => {
        const current = here === tab.href || here.startsWith(`${tab.href}/`)
        return (
          <Link
            key={tab.href}
            href={tab.href}
            aria-current={current ? 'page' : undefined}
            className={classNames(
              '-mb-px whitespace-nowrap border-b-2 pt-2 pb-[7px] no-underline transition-press hover:text-accent',
              current ? 'border-ink font-semibold text-ink' : 'border-transparent font-medium text-ink-2',
            )}
          >
            {tab.label}
          </Link>
        )
      })}
    </nav>
  )
}
