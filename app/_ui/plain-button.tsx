import type { ComponentProps, ReactNode } from 'react'
import { type ButtonLook, type ButtonSize, buttonLook } from './button-look'

export type PlainButtonProps = Omit<ComponentProps<'button'>, 'disabled'> & {
  look?: ButtonLook
  size?: ButtonSize
  /** Words that take the place of the label while it works. */
  busy?: string | false | null | undefined
  children: ReactNode
}

/** A button of words, for a page whose first script carries no icons; Button adds those and the reason why it is off. */
export function PlainButton({
  look = 'second',
  size = 'normal',
  busy,
  drawing,
  isOff = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: PlainButtonProps & { drawing?: ReactNode; isOff?: boolean }) {
  const blocked = isOff || Boolean(busy)
  return (
    <button
      {...rest}
      type={type}
      aria-disabled={blocked || undefined}
      aria-busy={busy ? true : undefined}
      className={buttonLook(look, size, isOff, className)}
      onClick={(event) => {
        if (blocked) event.preventDefault()
        else onClick?.(event)
      }}
    >
      {drawing}
      {busy || children}
    </button>
  )
}
