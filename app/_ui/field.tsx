'use client'

import { createContext, type ReactNode, useContext, useId } from 'react'
import { NoticeIcon } from './notice-icon'

type FieldParts = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean }
const FieldContext = createContext<FieldParts | null>(null)

/**
 * A control with its label above and its hint or error below. The error names the remedy and keeps what was typed.
 * Wrap exactly one TextInput, TextArea, Select, SearchInput or Combobox.
 */
export function Field({
  label,
  hint,
  error,
  required = false,
  optional,
  className,
  children,
}: {
  label: string
  hint?: ReactNode
  error?: ReactNode
  required?: boolean
  /** Word after the label of a field that may stay empty. */
  optional?: string
  className?: string
  children: ReactNode
}) {
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const describedBy = [error ? errorId : '', hint ? hintId : ''].filter(Boolean).join(' ') || undefined
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-12 font-medium text-ink-2">
        {label}
        {optional && <span className="font-normal text-ink-3"> {optional}</span>}
      </label>
      <FieldContext value={{ id, describedBy, invalid: Boolean(error), required }}>{children}</FieldContext>
      {error && (
        <p id={errorId} className="mt-1.5 flex gap-1.5 text-ink">
          <NoticeIcon name="stop" className="mt-0.5" />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <p id={hintId} className="mt-1.5 text-12 text-ink-3">
          {hint}
        </p>
      )}
    </div>
  )
}

/** What the surrounding Field says about its control; empty outside of one. */
export function useField() {
  const field = useContext(FieldContext)
  if (!field) return {}
  return {
    id: field.id,
    required: field.required || undefined,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid || undefined,
  }
}
