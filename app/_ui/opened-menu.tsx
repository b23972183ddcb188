'use client'

import { Menu as Base } from '@base-ui/react/menu'
import Link from 'next/link'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import { Kbd } from './kbd'
import {
  type Begin,
  type MenuChoicesProps,
  type MenuItemProps,
  MenuLines,
  type MenuLinkProps,
  type MenuProps,
} from './menu-lines'
import { countOpenMenu } from './open-menus'

const line =
  'flex min-h-8 w-full cursor-default items-center gap-2 px-3 py-1.5 text-13 text-ink no-underline outline-none select-none data-highlighted:bg-accent-tint data-highlighted:text-accent max-tablet:min-h-11'

/** How far a press that opens a menu may wander before it counts as drawn off the control. */
const wander = 8

/**
 * A menu from its first press on, which `begin` does to its control. It stays open when its control moves while it is
 * pressed, as a row does when a field above it is left by that press.
 */
export function OpenedMenu({ trigger, align = 'end', begin, children }: MenuProps & { begin: Begin }) {
  const [open, setOpen] = useState(false)
  /** Where the press began that opened it, until that press is over. */
  const held = useRef<Point | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const first = useEffectEvent(() => {
    if (button.current) begin(button.current)
  })
  useEffect(() => first(), [])
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
      <Base.Trigger ref={button} render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} collisionPadding={8} className="z-50 outline-none">
          <Base.Popup className="min-w-48 max-w-80 rounded-overlay bg-paper py-1 shadow-over outline-none transition-open data-ending-style:opacity-0 data-starting-style:opacity-0">
            <MenuLines value={lines}>{children}</MenuLines>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

const lines = { Item, LinkItem, Choices, Rule }

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

function Item({ icon, keys, off, onSelect, children }: MenuItemProps) {
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

function LinkItem({ href, icon, children }: MenuLinkProps) {
  return (
    <Base.LinkItem render={<Link href={href} />} className={line}>
      {icon && <Icon name={icon} />}
      {children}
    </Base.LinkItem>
  )
}

function Choices({ label, choices, value, onValueChange }: MenuChoicesProps) {
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

function MenuLabel({ children }: { children: string }) {
  return (
    <Base.GroupLabel className="px-3 pt-2 pb-1 text-12 font-medium text-ink-3">{children}</Base.GroupLabel>
  )
}

function Rule() {
  return <Base.Separator className="my-1 h-px bg-line" />
}
