'use client'

import { Menu as Base } from '@base-ui/react/menu'
import type { Route } from 'next'
import Link from 'next/link'
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { classNames } from './class-names'
import { Icon, type IconName } from './icon'
import { Kbd } from './kbd'
import { countOpenMenu } from './open-menus'

const line =
  'flex min-h-8 w-full cursor-default items-center gap-2 px-3 py-1.5 text-13 text-ink no-underline outline-none select-none data-highlighted:bg-accent-tint data-highlighted:text-accent max-tablet:min-h-11'

/** How far a press that opens a menu may wander before it counts as drawn off the control. */
const wander = 8

/**
 * A list of acts behind a control. `trigger` is the control, such as an IconButton. It stays open when its control moves
 * while it is pressed, as a row does when a field above it is left by that press.
 */
export function Menu({
  trigger,
  align = 'end',
  children,
}: {
  trigger: ReactElement
  align?: 'start' | 'end'
  children: ReactNode
}) {
  const [open, setOpen] = useState(false)
  /** Where the press began that opened it, until that press is over. */
  const held = useRef<Point | null>(null)
  const hold = (event: Event) => {
    if (event.type !== 'mousedown') return
    held.current = toPoint(event)
    const letGo = () => setTimeout(() => (held.current = null))
    window.addEventListener('mouseup', letGo, { capture: true, once: true })
  }
  return (
    <Base.Root
      open={open}
      onOpenChange={(next, details) => {
        if (next) hold(details.event)
        else if (isNear(held.current, toPoint(details.event))) return details.cancel()
        setOpen(next)
      }}
    >
      {open && <OpenMenu />}
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup className="min-w-48 max-w-80 rounded-overlay bg-paper py-1 shadow-over outline-none transition-open data-ending-style:opacity-0 data-starting-style:opacity-0">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

type Point = { x: number; y: number }

/** Where the pointer was; null for a key. */
function toPoint(event: Event): Point | null {
  return event instanceof MouseEvent ? { x: event.clientX, y: event.clientY } : null
}

function isNear(one: Point | null, other: Point | null): boolean {
  return one !== null && other !== null && Math.hypot(one.x - other.x, one.y - other.y) <= wander
}

/** Stands beside a menu as long as it is open; one that is closing does not count. */
function OpenMenu() {
  useEffect(countOpenMenu, [])
  return null
}

export function MenuItem({
  icon,
  keys,
  off,
  onSelect,
  children,
}: {
  icon?: IconName
  /** Its key, as written on it. */
  keys?: string
  /** Why it cannot be used now; stands under the words. */
  off?: string | false | null
  onSelect: () => void
  children: ReactNode
}) {
  return (
    <Base.Item
      disabled={Boolean(off)}
      onClick={onSelect}
      className={classNames(line, 'data-disabled:text-ink-3')}
    >
      {icon && <Icon name={icon} />}
      <span className="flex-1">
        {children}
        {off && <span className="block text-12 text-ink-2">{off}</span>}
      </span>
      {keys && <Kbd keys={keys} className="max-tablet:hidden" />}
    </Base.Item>
  )
}

export function MenuLink({ href, icon, children }: { href: Route; icon?: IconName; children: ReactNode }) {
  return (
    <Base.LinkItem render={<Link href={href} />} className={line}>
      {icon && <Icon name={icon} />}
      {children}
    </Base.LinkItem>
  )
}

/** One of a few, such as a theme. */
export function MenuChoices<Value extends string>({
  label,
  choices,
  value,
  onValueChange,
}: {
  label: string
  choices: readonly { value: Value; label: string }[]
  value: Value
  onValueChange: (value: Value) => void
}) {
  return (
    <Base.RadioGroup value={value} onValueChange={onValueChange}>
      <MenuLabel>{label}</MenuLabel>
      {choices.map((choice) => (
        <Base.RadioItem
          key={choice.value}
          value={choice.value}
          closeOnClick={false}
          className={classNames(line, 'data-checked:font-semibold')}
        >
          <span className="grid size-4 place-items-center">
            <Base.RadioItemIndicator>
              <Icon name="check" />
            </Base.RadioItemIndicator>
          </span>
          {choice.label}
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  )
}

function MenuLabel({ children }: { children: ReactNode }) {
  return (
    <Base.GroupLabel className="px-3 pt-2 pb-1 text-12 font-medium text-ink-3">{children}</Base.GroupLabel>
  )
}

export function MenuRule() {
  return <Base.Separator className="my-1 h-px bg-line" />
}
