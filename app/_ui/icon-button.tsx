'use client'

import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'

const sizes = { small: 'size-6', normal: 'size-8', large: 'size-10', touch: 'size-12' }

/** A control that is a picture; `label` is read aloud and shown on hover. */
export function IconButton({
  icon,
  label,
  size = 'small',
  outlined = false,
  className,
  type = 'button',
  ...rest
}: Omit<ComponentProps<'button'>, 'children' | 'aria-label'> & {
  icon: IconName
  label: string
  size?: keyof typeof sizes
  outlined?: boolean
}) {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={classNames(
        'inline-grid shrink-0 place-items-center rounded-control transition-press',
        'hover:bg-accent-tint hover:text-accent active:text-accent-hover disabled:cursor-not-allowed disabled:bg-transparent disabled:text-ink-3',
        outlined ? 'border border-line-2 bg-paper text-accent hover:border-accent' : 'text-ink-3',
        sizes[size],
        className,
      )}
    >
      <Icon name={icon} size={size === 'touch' ? 20 : 16} />
    </button>
  )
}
