'use client'

import type { ComponentProps } from 'react'
import { classNames } from './class-names'
import { controlLook } from './control-look'
import { useField } from './field'

/** Several lines; grows with what is typed where the browser can. */
export function TextArea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...useField()}
      rows={rows}
      {...rest}
      className={classNames(
        controlLook,
        'block px-3 py-2 [field-sizing:content] max-tablet:text-16',
        className,
      )}
    />
  )
}
