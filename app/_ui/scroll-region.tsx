import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** A named part of the page that scrolls by itself. */
export function ScrollRegion({
  label,
  className,
  children,
}: {
  label: string
  className?: string
  children: ReactNode
}) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className={classNames('min-h-0 overflow-y-auto focus-visible:-outline-offset-2', className)}
    >
      {children}
    </section>
  )
}
