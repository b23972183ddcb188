'use client'

import { type ReactNode, useId } from 'react'
import { classNames } from '@/app/_ui/class-names'
import { useSettledText } from '../_draft/use-settled-text'
import { useDesk } from './builder-context'

/** Text that stands like print until it is clicked; what is typed is kept at every keystroke, and part of the plan with Enter, Escape or elsewhere. */
export function PlainField({
  label,
  name,
  value,
  onSettle,
  required = false,
  readOnly = false,
  maxLength,
  placeholder,
  className,
  visibleLabel,
}: {
  label: string
  /** Names the field within the plan, so that half-typed text finds back to it. */
  name: string
  value: string
  onSettle: (value: string) => void
  required?: boolean
  readOnly?: boolean
  maxLength: number
  placeholder?: string
  className?: string
  visibleLabel?: ReactNode
}) {
  const id = useId()
  const { planId, draft } = useDesk()
  const field = useSettledText({ draft, key: `${planId}:${name}`, stored: value, required, save: onSettle })
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={visibleLabel ? 'block text-12 text-ink-3' : 'sr-only'}>
        {visibleLabel ?? label}
      </label>
      <textarea
        id={id}
        rows={1}
        value={field.text}
        readOnly={readOnly}
        maxLength={maxLength}
        placeholder={placeholder}
        onChange={(event) => field.type(event.target.value.replace(/\n/g, ' '))}
        onBlur={field.settle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          field.settle()
        }}
        className={classNames(
          'field-sizing-content -mx-1 block w-[calc(100%+8px)] resize-none rounded-control border border-transparent bg-transparent px-1 outline-none transition-press',
          !readOnly && 'hover:border-line focus-visible:border-accent focus-visible:bg-paper',
          className,
        )}
      />
    </div>
  )
}
