'use client'

import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names'

/** One yes or no with its words; the whole line is the target. */
export function Checkbox({
  label,
  hint,
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'type' | 'size'> & { label: ReactNode; hint?: ReactNode }) {
  return (
    <label className={classNames('relative flex min-h-6 items-start gap-2', className)}>
      <input
        {...rest}
        type="checkbox"
        className="peer mt-0.5 size-4 shrink-0 appearance-none rounded-tag border border-line-2 bg-paper transition-press checked:border-accent checked:bg-accent hover:border-accent disabled:bg-paper-2"
      />
      <svg
        viewBox="0 0 16 16"
        aria-hidden="true"
        className="icon pointer-events-none absolute mt-0.5 size-4 text-on-accent opacity-0 peer-checked:opacity-100"
      >
        <path d="m4 8.5 2.8 2.8L12.2 5" strokeWidth="2" />
      </svg>
      <span>
        {label}
        {hint && <span className="block text-12 text-ink-3">{hint}</span>}
      </span>
    </label>
  )
}
