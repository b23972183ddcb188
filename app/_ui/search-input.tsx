'use client'

import { type ComponentProps, type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { classNames } from './class-names'
import { type ControlSize, controlSize } from './control-look'
import { dialogSelector } from './dialog-selector'
import { Icon } from './icon'
import { isTyping } from './is-typing'
import { Kbd } from './kbd'

type SearchInputProps = Omit<ComponentProps<'input'>, 'size' | 'value' | 'onChange' | 'ref'> & {
  label: string
  value: string
  onValueChange: (value: string) => void
  /** Word on the button that empties it. */
  clearLabel: string
  size?: ControlSize
  /** A single key that brings the caret here from anywhere but another text field, such as `/`. */
  hotkey?: string
  after?: ReactNode
  ref?: Ref<HTMLInputElement>
}

/** A search that answers as one types. Escape empties it first and leaves it second. */
export function SearchInput({
  label,
  value,
  onValueChange,
  clearLabel,
  size = 'large',
  hotkey,
  after,
  className,
  onKeyDown,
  ref,
  ...rest
}: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null)
  useImperativeHandle(ref, () => input.current as HTMLInputElement)
  useHotkey(hotkey, () => {
    input.current?.focus()
    input.current?.select()
  })
  return (
    <label
      className={classNames(
        'flex w-full cursor-text items-center gap-2 rounded-control border border-line-2 bg-paper px-3 transition-press hover:border-accent',
        'has-[:focus-visible]:border-accent has-[:focus-visible]:outline-2 has-[:focus-visible]:-outline-offset-1 has-[:focus-visible]:outline-accent',
        controlSize[size],
        className,
      )}
    >
      <Icon name="search" />
      <input
        {...rest}
        ref={input}
        type="search"
        aria-label={label}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onValueChange(event.target.value)}
        onKeyDown={(event) => {
          onKeyDown?.(event)
          if (event.key !== 'Escape' || event.defaultPrevented) return
          if (value) onValueChange('')
          else event.currentTarget.blur()
        }}
        className="h-full min-w-0 flex-1 bg-transparent outline-none max-tablet:text-16"
      />
      {value && (
        <button
          type="button"
          aria-label={clearLabel}
          title={clearLabel}
          className="-me-1.5 grid size-6 place-items-center rounded-control text-ink-3 transition-press hover:bg-accent-tint hover:text-accent"
          onClick={() => {
            onValueChange('')
            input.current?.focus()
          }}
        >
          <Icon name="close" />
        </button>
      )}
      {!value && hotkey && <Kbd keys={hotkey} className="max-tablet:hidden" />}
      {after}
    </label>
  )
}

function useHotkey(hotkey: string | undefined, act: () => void) {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (!hotkey) return
    const listen = (event: KeyboardEvent) => {
      if (event.key !== hotkey || event.ctrlKey || event.metaKey || event.altKey) return
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector(dialogSelector)) return
      event.preventDefault()
      latest.current()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [hotkey])
}
