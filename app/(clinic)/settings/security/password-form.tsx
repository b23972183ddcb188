'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { problemAt } from '@/app/_http/form-state'
import { useFormAction } from '@/app/_http/use-form-action'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { PasswordInput } from '@/app/sign-in/_components/password-input'
import { usePasswordWords } from '@/app/sign-in/_components/use-password-words'
import { savePassword } from './actions'

/** The present password and a new one; both fields are emptied once it is changed. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('settings.security')
  const words = useTranslations('common')
  const passwordWords = usePasswordWords()
  const { state, busy, form } = useFormAction(savePassword)
  const general = state.status === 'refused' && Object.keys(state.problems).length === 0
  useEffect(() => {
    if (state.status === 'done') form.ref.current?.reset()
  }, [state, form.ref])
  return (
    <form {...form} className="grid max-w-[344px] gap-4 pt-4">
      <input type="email" name="$email" value={email} autoComplete="username" readOnly hidden />
      <Field label={t('current')} error={problemAt(state, 'current') ?? (general && state.message)}>
        <PasswordInput words={passwordWords} name="current" autoComplete="current-password" />
      </Field>
      <Field label={t('next')} hint={t('nextHint')} error={problemAt(state, 'next')}>
        <PasswordInput words={passwordWords} name="next" autoComplete="new-password" />
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" look="primary" size="large" busy={busy && words('saving')}>
          {t('change')}
        </Button>
        <p role="status" className="text-ink-2">
          {state.status === 'done' && t('changed')}
        </p>
      </div>
    </form>
  )
}
