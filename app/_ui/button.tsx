'use client'

import { useId } from 'react'
import { Icon, type IconName } from './icon'
import { PlainButton, type PlainButtonProps } from './plain-button'

/** One `primary` in a view. Buttons are verbs and name their object. */
export function Button({
  icon,
  off,
  offPlace = 'beside',
  ...rest
}: PlainButtonProps & {
  icon?: IconName
  /** Why it cannot be used now; stands beside it. The button stays in the tab order so that the reason is found. */
  off?: string | false | null
  /** Where the reason stands. `hidden` only where the reason is already written next to the button. */
  offPlace?: 'beside' | 'below' | 'hidden'
}) {
  const reasonId = useId()
  const button = (
    <PlainButton
      {...rest}
      drawing={icon && <Icon name={icon} />}
      isOff={Boolean(off)}
      aria-describedby={off ? reasonId : rest['aria-describedby']}
    />
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
