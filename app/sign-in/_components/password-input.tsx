'use client'

import { useTranslations } from 'next-intl'
import { type ComponentProps, useState } from 'react'
import { TextInput } from '@/app/_ui/text-input'

/** A password with a key that shows what was typed. Stands in a Field. */
export function PasswordInput(props: Omit<ComponentProps<typeof TextInput>, 'type'>) {
  const t = useTranslations('auth')
  const [shown, setShown] = useState(false)
  return (
    <span className="relative block">
      <TextInput {...props} type={shown ? 'text' : 'password'} className="pe-16" spellCheck={false} />
      <button
        type="button"
        aria-pressed={shown}
        aria-label={t('showPassword')}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-1 end-1 rounded-control px-3 font-medium text-accent transition-press hover:bg-accent-tint"
      >
        {shown ? t('hide') : t('show')}
      </button>
    </span>
  )
}
