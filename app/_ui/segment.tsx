'use client'

import { type ReactNode, useId } from 'react'
import { classNames } from './class-names'

export type SegmentChoice<Value extends string> = {
  value: Value
  label: ReactNode /** Read aloud instead of the label. */
  name?: string
  disabled?: boolean
}

const sizes = {
  small: 'h-6 text-12 px-2',
  normal: 'h-8 text-13 px-2.5',
  large: 'h-10 text-13 px-2.5',
  touch: 'h-12 text-14 px-4',
}

/** A few choices side by side, of which none or one is chosen; arrow keys move. Works inside a form with `name`. */
export function Segment<Value extends string>({
  label,
  choices,
  value,
  defaultValue,
  onValueChange,
  name,
  size = 'normal',
  invalid = false,
  className,
}: {
  label: string
  choices: readonly SegmentChoice<Value>[]
  /** null: nothing chosen yet. Leave out for an uncontrolled segment in a form. */
  value?: Value | null
  defaultValue?: Value
  onValueChange?: (value: Value) => void
  name?: string
  size?: keyof typeof sizes
  invalid?: boolean
  className?: string
}) {
  const id = useId()
  return (
    <fieldset
      className={classNames('inline-flex shrink-0', className)}
      aria-label={label}
      aria-invalid={invalid || undefined}
    >
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={classNames(
            'relative -ms-px flex flex-auto items-center justify-center gap-1.5 whitespace-nowrap border border-line-2 bg-paper font-medium text-ink-2 transition-press',
            'first:ms-0 first:rounded-s-control last:rounded-e-control not-has-checked:hover:bg-paper-2 not-has-checked:hover:text-ink',
            'has-[:checked]:z-10 has-[:checked]:rounded-control has-[:checked]:border-accent has-[:checked]:bg-accent-tint has-[:checked]:font-semibold has-[:checked]:text-accent',
            'has-[:focus-visible]:z-20 has-[:focus-visible]:rounded-control has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent',
            'has-[:disabled]:cursor-not-allowed has-[:disabled]:bg-paper-2 has-[:disabled]:text-ink-3',
            sizes[size],
          )}
        >
          <input
            type="radio"
            name={name ?? id}
            value={choice.value}
            disabled={choice.disabled}
            aria-label={choice.name}
            className="pointer-events-none absolute inset-0 appearance-none outline-none"
            {...(value === undefined
              ? { defaultChecked: defaultValue === choice.value }
              : { checked: value === choice.value })}
            onChange={() => onValueChange?.(choice.value)}
          />
          <span className="inline-flex items-center gap-1.5" aria-hidden={choice.name ? true : undefined}>
            {choice.label}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
