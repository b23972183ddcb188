'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { tellTabs } from '@/app/_session/session-channel'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Icon } from '@/app/_ui/icon'
import { TextInput } from '@/app/_ui/text-input'
import { requestSignIn } from '../request-sign-in'
import { PasswordInput } from './password-input'
import { toWaitTime } from './to-wait-time'
import { useCountdown } from './use-countdown'

type After = 'idle' | 'signed-out' | 'password-set'
type Missing = { email: boolean; password: boolean }
type Refusal = 'wrong' | 'unforeseen' | 'unreachable' | 'waitOver'

/** E-mail and password. A refusal keeps both as they were typed; a wait counts down below the button. */
export function SignInForm({ next, after }: { next: string; after?: After | undefined }) {
  const t = useTranslations('auth')
  const email = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState<Missing>({ email: false, password: false })
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [kept, setKept] = useState('')
  const wait = useCountdown(() => setRefusal('waitOver'))
  useEffect(() => {
    if (after === 'signed-out') tellTabs({ kind: 'signed-out' })
  }, [after])

  async function send(fields: FormData) {
    const typed = { email: String(fields.get('email')).trim(), password: String(fields.get('password')) }
    setKept(typed.email)
    const empty = { email: !typed.email, password: !typed.password }
    setMissing(empty)
    if (empty.email || empty.password) return (empty.email ? email : password).current?.focus()
    if (busy || wait.seconds > 0) return
    setBusy(true)
    setRefusal(null)
    const answer = await requestSignIn(typed.email, typed.password)
    // A full load, so that nothing a page kept for someone else is shown again.
    if (answer.kind === 'in') {
      tellTabs({ kind: 'signed-in' })
      return location.assign(next)
    }
    setBusy(false)
    if (answer.kind === 'wait') return wait.start(answer.seconds)
    setRefusal(answer.kind)
    if (answer.kind === 'wrong') password.current?.select()
  }

  return (
    // `action` takes a submit from before this script ran, which the browser alone would put into the address.
    <form
      className="grid gap-4"
      noValidate
      action={send}
      onSubmit={(event) => {
        event.preventDefault()
        send(new FormData(event.currentTarget))
      }}
    >
      {after && <Note>{t(afterWords[after])}</Note>}
      <Field label={t('email')} error={missing.email && t('emailMissing')}>
        <TextInput
          ref={email}
          name="email"
          type="email"
          defaultValue={kept}
          autoComplete="username"
          autoFocus
          spellCheck={false}
        />
      </Field>
      <Field label={t('password')} error={missing.password && t('passwordMissing')}>
        <PasswordInput ref={password} name="password" autoComplete="current-password" />
      </Field>
      <Button type="submit" look="primary" size="large" busy={busy && t('signingIn')}>
        {t('signIn')}
      </Button>
      {/* Below the button, which stays under the pointer of whoever tries again. */}
      <div role="alert" className="empty:hidden">
        {wait.seconds > 0 && <Note>{t('wait', { time: toWaitTime(t, wait.seconds) })}</Note>}
        {wait.seconds === 0 && refusal && <Note>{t(refusal)}</Note>}
      </div>
      <p className="text-ink-2">{t('forgot')}</p>
    </form>
  )
}

const afterWords = {
  idle: 'signedOutIdle',
  'signed-out': 'signedOut',
  'password-set': 'passwordSet',
} as const

function Note({ children }: { children: string }) {
  return (
    <p className="flex gap-1.5">
      <Icon name="note" className="mt-0.5" />
      <span>{children}</span>
    </p>
  )
}
