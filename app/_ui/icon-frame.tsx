import type { ReactNode } from 'react'
import { classNames } from './class-names'

/** The grid of 16 px that a drawing stands on. */
export function IconFrame({
  size = 16,
  className,
  children,
}: {
  size?: 16 | 20 | 24 | undefined
  className?: string | undefined
  children: ReactNode
}) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
      className={classNames('icon', className)}
    >
      {children}
    </svg>
  )
}
