'use client'

import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

/** A facet that is on or off, with how many things it would leave. */
export function Chip({
  pressed,
  count,
  size = 'small',
  className,
  children,
  ...rest
}: ComponentProps<'button'> & { pressed: boolean; count?: ReactNode; size?: 'small' | 'touch' }) {
  return (
    <button
      {...rest}
      type="button"
      aria-pressed={pressed}
      className={classNames(
        'inline-flex items-center gap-1.5 whitespace-nowrap rounded-control border transition-press disabled:cursor-not-allowed disabled:border-line disabled:bg-paper-2 disabled:text-ink-3',
        size === 'small'
          ? 'h-6 px-2 text-12 max-tablet:h-8 max-tablet:px-2.5 max-tablet:text-13'
          : 'h-10 px-3 text-13',
        pressed
          ? 'border-accent bg-accent-tint font-semibold text-accent'
          : 'border-line bg-paper font-medium text-ink hover:border-line-2 hover:bg-paper-2',
        className,
      )}
    >
      {children}
      {count !== undefined && (
        <span className={classNames('font-normal tabular-nums', pressed ? 'text-inherit' : 'text-ink-3')}>
          {count}
        </span>
      )}
    </button>
  )
}
