'use client'

import { useTranslations } from 'next-intl'
import { problemAt } from '@/app/_http/form-state'
import { useFormAction } from '@/app/_http/use-form-action'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { setNewPassword } from '../actions'
import { PasswordInput } from './password-input'
import { usePasswordWords } from './use-password-words'

/** The hidden e-mail lets a password keeper file the new password under the right account. */
export function NewPasswordForm({ token, email }: { token: string; email: string }) {
  const t = useTranslations('auth.newPassword')
  const passwordWords = usePasswordWords()
  const { state, busy, form } = useFormAction(setNewPassword)
  const general = state.status === 'refused' && !problemAt(state, 'password') ? state.message : undefined
  return (
    <form {...form} className="grid gap-4">
      <input type="hidden" name="token" value={token} />
      <input type="email" name="$email" value={email} autoComplete="username" readOnly hidden />
      <Field label={t('password')} hint={t('hint')} error={problemAt(state, 'password') ?? general}>
        <PasswordInput words={passwordWords} name="password" autoComplete="new-password" autoFocus />
      </Field>
      <Button type="submit" look="primary" size="large" busy={busy && t('saving')}>
        {t('save')}
      </Button>
    </form>
  )
}
