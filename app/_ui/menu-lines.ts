import type { Route } from 'next'
import { type ComponentType, createContext, type ReactElement, type ReactNode } from 'react'
import type { IconName } from './icon'

/** The lines of a menu, which come with what opens it. */
export const MenuLines = createContext<{
  Item: ComponentType<MenuItemProps>
  LinkItem: ComponentType<MenuLinkProps>
  Choices: ComponentType<MenuChoicesProps>
  Rule: ComponentType
} | null>(null)

/** Does to a control what was done to the one that stood in its place. */
export type Begin = (control: HTMLElement) => void

export type MenuProps = {
  trigger: ReactElement
  align?: 'start' | 'end'
  children: ReactNode
}

export type MenuItemProps = {
  icon?: IconName
  /** Its key, as written on it. */
  keys?: string
  /** Why it cannot be used now; stands under the words. */
  off?: string | false | null
  onSelect: () => void
  children: ReactNode
}
export type MenuLinkProps = { href: Route; icon?: IconName; children: ReactNode }
export type MenuChoicesProps = {
  label: string
  choices: readonly { value: string; label: string }[]
  value: string
  onValueChange: (value: string) => void
}
