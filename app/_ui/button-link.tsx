import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonLook, type ButtonSize, buttonLook } from './button-look'
import { Icon, type IconName } from './icon'

/** Goes somewhere and looks like a button. */
export function ButtonLink({
  look = 'second',
  size = 'normal',
  icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook; size?: ButtonSize; icon?: IconName }) {
  return (
    <Link {...rest} className={buttonLook(look, size, false, className)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  )
}
