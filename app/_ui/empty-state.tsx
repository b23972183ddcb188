import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** What is missing, one sentence on what to do, one or two buttons; where the content will be. */
export function EmptyState({
  title,
  level = 2,
  children,
  actions,
  className,
}: {
  title: string
  level?: 1 | 2 | 3
  children?: ReactNode
  actions?: ReactNode
  className?: string
}) {
  const Heading = `h${level}` as const
  return (
    <section className={classNames('grid justify-items-start gap-2', className)}>
      <Heading className="text-20 font-semibold tracking-[-0.01em]">{title}</Heading>
      {children && <div className="max-w-[52ch] text-14 leading-[22px] text-ink-2">{children}</div>}
      {actions && <div className="mt-3 flex flex-wrap gap-2">{actions}</div>}
    </section>
  )
}
