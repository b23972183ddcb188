'use client'

import { type ComponentProps, useState } from 'react'
import { TextInput } from '@/app/_ui/text-input'
import type { Messages } from '@/lib/i18n/messages'

export type PasswordWords = Pick<Messages['auth'], 'show' | 'hide' | 'showPassword'>

/** A password with a key that shows what was typed. Stands in a Field. */
export function PasswordInput({
  words,
  ...rest
}: Omit<ComponentProps<typeof TextInput>, 'type'> & { words: PasswordWords }) {
  const [shown, setShown] = useState(false)
  return (
    <span className="relative block">
      <TextInput {...rest} type={shown ? 'text' : 'password'} className="pe-16" spellCheck={false} />
      <button
        type="button"
        aria-pressed={shown}
        aria-label={words.showPassword}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-1 end-1 rounded-control px-3 font-medium text-accent transition-press hover:bg-accent-tint"
      >
        {shown ? words.hide : words.show}
      </button>
    </span>
  )
}
