'use client'

import { Combobox as Base } from '@base-ui/react/combobox'
import { type ReactNode, useRef, useState } from 'react'
import { classNames } from './class-names'
import { controlLook } from './control-look'
import { useField } from './field'
import { Icon } from './icon'
import { useEnterOnFirst } from './use-enter-on-first'

export type ComboboxChoice = { value: string; label: string; hint?: ReactNode }

/** Type to narrow a long list and choose one. `name` sends the chosen value with a form. */
export function Combobox({
  choices,
  value,
  onValueChange,
  onSearch,
  waiting = false,
  placeholder,
  emptyText,
  name,
  label,
}: {
  choices: readonly ComboboxChoice[]
  value: string | null
  onValueChange: (value: string | null) => void
  /** Given where the choices come from a server: told what is typed, and the choices are shown as they come. */
  onSearch?: (text: string) => void
  /** The choices are still those of an earlier text: Enter waits for the new ones. */
  waiting?: boolean
  placeholder?: string
  emptyText: string
  name?: string
  /** Needed outside of a Field. */
  label?: string
}) {
  const [remembered, remember] = useState<ComboboxChoice | null>(null)
  const known = remembered?.value === value ? remembered : null
  const chosen = choices.find((choice) => choice.value === value) ?? known
  const list = useRef<HTMLDivElement>(null)
  const enter = useEnterOnFirst(waiting, list)
  return (
    <Base.Root
      items={choices}
      {...(onSearch ? { filter: null } : {})}
      value={chosen}
      onValueChange={(choice: ComboboxChoice | null) => {
        remember(choice)
        onValueChange(choice?.value ?? null)
      }}
      onInputValueChange={(text, details) => {
        if (details.reason !== 'input-change') return
        enter.typed()
        onSearch?.(text)
      }}
      itemToStringLabel={(choice: ComboboxChoice) => choice.label}
      itemToStringValue={(choice: ComboboxChoice) => choice.value}
      isItemEqualToValue={(one: ComboboxChoice, other: ComboboxChoice) => one.value === other.value}
      name={name}
      autoHighlight
    >
      <span className="relative block">
        <Base.Input
          {...useField()}
          aria-label={label}
          onKeyDown={enter.keys}
          placeholder={placeholder}
          className={classNames(controlLook, 'h-10 pe-8 ps-3 max-tablet:text-16')}
        />
        <Icon name="down" className="pointer-events-none absolute top-3 end-2.5 text-ink-2" />
      </span>
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" collisionPadding={8} className="z-[60] outline-none">
          <Base.Popup className="max-h-80 w-(--anchor-width) min-w-64 overflow-y-auto rounded-overlay bg-paper py-1 shadow-over outline-none">
            <Base.Empty className="px-3 py-2 text-ink-2 empty:hidden">{emptyText}</Base.Empty>
            <Base.List ref={list}>
              {(choice: ComboboxChoice) => (
                <Base.Item
                  key={choice.value}
                  value={choice}
                  className="grid min-h-8 cursor-default content-center px-3 py-1.5 outline-none data-highlighted:bg-accent-tint data-selected:font-semibold max-tablet:min-h-11"
                >
                  {choice.label}
                  {choice.hint && <span className="text-12 font-normal text-ink-2">{choice.hint}</span>}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
