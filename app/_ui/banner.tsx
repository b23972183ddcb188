import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'

/** A full-width line that says what is the case and what to do. `mark`: it needs the reader. */
export function Banner({
  icon,
  tone = 'quiet',
  title,
  children,
  action,
}: {
  icon: IconName
  tone?: 'quiet' | 'mark'
  title: string
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div
      role="status"
      className={classNames(
        'grid grid-cols-[16px_1fr_auto] items-center gap-3 border-ink border-b px-6 py-2.5 max-tablet:px-4',
        tone === 'mark' ? 'bg-mark text-on-mark [--icon-ground:var(--mark)]' : 'bg-paper-2',
      )}
    >
      <Icon name={icon} />
      <p>
        <b>{title}</b> {children}
      </p>
      {action}
    </div>
  )
}
