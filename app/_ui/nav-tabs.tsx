'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { classNames } from './class-names'

/** Sub-places as links: one beside the other, the current one underlined; on a wide screen a list at the left. */
export function NavTabs({ label, tabs }: { label: string; tabs: readonly { href: Route; label: string }[] }) {
  const here = usePathname()
  return (
    <nav
      aria-label={label}
      className="flex gap-5 overflow-x-auto border-line border-b wide:flex-col wide:gap-0 wide:self-start wide:border-0"
    >
      {tabs.map((tab) => {
        const current = here === tab.href || here.startsWith(`${tab.href}/`)
        return (
          <Link
            key={tab.href}
            href={tab.href}
            aria-current={current ? 'page' : undefined}
            className={classNames(
              '-mb-px whitespace-nowrap border-b-2 pt-2 pb-[7px] no-underline transition-press hover:text-accent',
              'wide:mb-0 wide:border-b-0 wide:border-s-[3px] wide:py-1.5 wide:ps-3',
              current
                ? 'border-ink font-semibold text-ink wide:border-accent wide:bg-accent-tint wide:text-accent'
                : 'border-transparent font-medium text-ink-2',
            )}
          >
            {tab.label}
          </Link>
        )
      })}
    </nav>
  )
}
