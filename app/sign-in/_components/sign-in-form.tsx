'use client'

import { useEffect, useRef, useState } from 'react'
import { tellTabs } from '@/app/_session/session-channel'
import { Field } from '@/app/_ui/field'
import { PlainButton } from '@/app/_ui/plain-button'
import { TextInput } from '@/app/_ui/text-input'
import type { PlanLocale } from '@/lib/i18n/locales'
import { requestSignIn } from '../request-sign-in'
import type { SignInWords } from '../to-sign-in-words'
import { EntryNote } from './entry-note'
import { PasswordInput } from './password-input'
import { toWaitTime } from './to-wait-time'
import { useCountdown } from './use-countdown'

type Missing = { email: boolean; password: boolean }
type Refusal = 'wrong' | 'unforeseen' | 'unreachable' | 'waitOver'

/** E-mail and password. A refusal keeps both as they were typed; a wait counts down below the button. */
export function SignInForm({
  next,
  signedOut,
  words,
  locale,
}: {
  next: string
  /** Whether the person has just signed out, of which the other tabs are told. */
  signedOut: boolean
  words: SignInWords
  locale: PlanLocale
}) {
  // Drawn a few times and alone on its page: what the compiler would keep is more script than it spares work.
  'use no memo'
  const email = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const [missing, setMissing] = useState<Missing>({ email: false, password: false })
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [kept, setKept] = useState('')
  const wait = useCountdown(() => setRefusal('waitOver'))
  useEffect(() => {
    if (signedOut) tellTabs({ kind: 'signed-out' })
  }, [signedOut])

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
      <Field label={words.email} error={missing.email && words.emailMissing}>
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
      <Field label={words.password} error={missing.password && words.passwordMissing}>
        <PasswordInput words={words} ref={password} name="password" autoComplete="current-password" />
      </Field>
      <PlainButton type="submit" look="primary" size="large" busy={busy && words.signingIn}>
        {words.signIn}
      </PlainButton>
      {/* Below the button, which stays under the pointer of whoever tries again. */}
      <div role="alert" className="empty:hidden">
        {wait.seconds > 0 && (
          <EntryNote>{words.wait.replace('{time}', toWaitTime(locale, wait.seconds))}</EntryNote>
        )}
        {wait.seconds === 0 && refusal && <EntryNote>{words[refusal]}</EntryNote>}
      </div>
    </form>
  )
}
