'use client'

import { type ComponentProps, type ReactNode, useId } from 'react'
import { type ButtonLook, type ButtonSize, buttonLook } from './button-look'
import { Icon, type IconName } from './icon'

export type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  look?: ButtonLook
  size?: ButtonSize
  icon?: IconName
  /** Why it cannot be used now; stands beside it. The button stays in the tab order so that the reason is found. */
  off?: string | false | null
  /** Where the reason stands. `hidden` only where the reason is already written next to the button. */
  offPlace?: 'beside' | 'below' | 'hidden'
  /** Words that take the place of the label while it works. */
  busy?: string | false | null
  children: ReactNode
}

/** One `primary` in a view. Buttons are verbs and name their object. */
export function Button({
  look = 'second',
  size = 'normal',
  icon,
  off,
  offPlace = 'beside',
  busy,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const reasonId = useId()
  const blocked = Boolean(off || busy)
  const button = (
    <button
      {...rest}
      type={type}
      aria-disabled={blocked || undefined}
      aria-busy={busy ? true : undefined}
      aria-describedby={off ? reasonId : rest['aria-describedby']}
      className={buttonLook(look, size, Boolean(off), className)}
      onClick={(event) => {
        if (blocked) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {icon && <Icon name={icon} />}
      {busy || children}
    </button>
  )
  if (!off) return button
  if (offPlace === 'hidden')
    return (
      <>
        {button}
        <span id={reasonId} className="sr-only">
          {off}
        </span>
      </>
    )
  return (
    <span className={offPlace === 'below' ? 'inline-grid gap-1' : 'inline-flex items-center gap-3'}>
      {button}
      <span id={reasonId} className="text-12 text-ink-2">
        {off}
      </span>
    </span>
  )
}
