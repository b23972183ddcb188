'use client'

import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { type ControlSize, controlLook, controlSize } from './control-look'
import { useField } from './field'

/** A line of text, a date, a number; any native `type`. 16 px on a phone, so that the browser does not zoom. */
export function TextInput({
  size = 'large',
  className,
  ...rest
}: Omit<ComponentProps<'input'>, 'size'> & { size?: ControlSize }) {
  return (
    <input
      {...useField()}
      {...rest}
      className={classNames(controlLook, controlSize[size], 'px-3 max-tablet:text-16', className)}
    />
  )
}
