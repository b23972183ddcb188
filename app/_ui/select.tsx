'use client'

import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { type ControlSize, controlLook, controlSize } from './control-look'
import { useField } from './field'
import { Icon } from './icon'

/** The browser's own list, which a phone shows as a wheel. Takes `<option>`s. */
export function Select({
  size = 'large',
  className,
  children,
  ...rest
}: Omit<ComponentProps<'select'>, 'size'> & { size?: ControlSize }) {
  return (
    <span className={classNames('relative block', className)}>
      <select
        {...useField()}
        {...rest}
        className={classNames(controlLook, controlSize[size], 'appearance-none pe-8 ps-3 max-tablet:text-16')}
      >
        {children}
      </select>
      <Icon
        name="down"
        className="pointer-events-none absolute top-1/2 end-2.5 -translate-y-1/2 text-ink-2"
      />
    </span>
  )
}
