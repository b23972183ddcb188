'use client'

import {
  cloneElement,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  useContext,
  useState,
  useSyncExternalStore,
} from 'react'
import { Late, latePart } from './late-part'
import {
  type Begin,
  type MenuChoicesProps,
  type MenuItemProps,
  MenuLines,
  type MenuLinkProps,
  type MenuProps,
} from './menu-lines'

const openedMenu = latePart(() => import('./opened-menu').then((part) => part.OpenedMenu))

/**
 * A list of acts behind a control. `trigger` is the control, such as an IconButton. Until it is first pressed it is the
 * control alone: a plan has one of these on every row, and what opens them is late.
 */
export function Menu(props: MenuProps) {
  const [begin, setBegin] = useState<Begin | null>(null)
  const isLoaded = useSyncExternalStore(
    openedMenu.subscribe,
    () => begin !== null && typeof openedMenu.get() === 'object',
    () => false,
  )
  const opened = begin && <Late part={openedMenu} props={{ ...props, begin }} />
  if (opened && isLoaded) return opened
  return (
    <>
      <Untouched trigger={props.trigger} onBegin={(what) => setBegin(() => what)} />
      {opened}
    </>
  )
}

function Untouched({ trigger, onBegin }: { trigger: ReactElement; onBegin: (begin: Begin) => void }) {
  return cloneElement(trigger as ReactElement<Record<string, unknown>>, {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    onMouseDown: (event: MouseEvent) => {
      if (event.button !== 0) return
      // The control that takes its place has the focus, not the page.
      event.preventDefault()
      const { clientX, clientY } = event
      const at = { bubbles: true, cancelable: true, clientX, clientY, button: 0, buttons: 1, detail: 1 }
      onBegin((control) => {
        control.focus({ preventScroll: true })
        control.dispatchEvent(new PointerEvent('pointerdown', { ...at, pointerType: 'mouse' }))
        control.dispatchEvent(new window.MouseEvent('mousedown', at))
        // The rest of the press is not for it any more: what it took from there is over.
        control.dispatchEvent(new window.MouseEvent('click', at))
      })
    },
    // A key, or a press that the page does itself.
    onClick: () =>
      onBegin((control) => {
        control.focus({ preventScroll: true })
        control.click()
      }),
    onKeyDown: (event: KeyboardEvent) => {
      const { key } = event
      if (key !== 'ArrowDown' && key !== 'ArrowUp') return
      event.preventDefault()
      onBegin((control) => {
        control.focus({ preventScroll: true })
        control.dispatchEvent(new window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      })
    },
  })
}

export function MenuItem(props: MenuItemProps) {
  const { Item } = useLines()
  return <Item {...props} />
}

export function MenuLink(props: MenuLinkProps) {
  const { LinkItem } = useLines()
  return <LinkItem {...props} />
}

/** One of a few, such as a theme. */
export function MenuChoices<Value extends string>({
  onValueChange,
  ...props
}: Omit<MenuChoicesProps, 'choices' | 'value' | 'onValueChange'> & {
  choices: readonly { value: Value; label: string }[]
  value: Value
  onValueChange: (value: Value) => void
}) {
  const { Choices } = useLines()
  return <Choices {...props} onValueChange={(value) => onValueChange(value as Value)} />
}

export function MenuRule() {
  const { Rule } = useLines()
  return <Rule />
}

function useLines() {
  const lines = useContext(MenuLines)
  if (!lines) throw new Error('The lines of a menu stand inside Menu.')
  return lines
}
