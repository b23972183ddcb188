'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { PlinthMark } from '@/app/_components/plinth-mark'
import { forgetTypedText } from '@/app/_session/typed-text'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { Icon } from '@/app/_ui/icon'
import { PasswordInput } from '@/app/sign-in/_components/password-input'
import { usePasswordWords } from '@/app/sign-in/_components/use-password-words'
import type { PageUser } from './page-user'
import type { SessionWatch } from './session-watch'
import { TopDialog } from './top-dialog'
import { useUnlock } from './use-unlock'

/** Stands in the place of the page until its person has signed in again, or somebody else has gone on to sign in. */
export function LockScreen({ user, watch }: { user: PageUser; watch: SessionWatch }) {
  const t = useTranslations('auth')
  const shell = useTranslations('shell')
  const passwordWords = usePasswordWords()
  const id = useId()
  const { password, send, busy, isMissing, problem } = useUnlock(user.email, watch)
  return (
    <TopDialog
      labelledBy={`${id}-title`}
      describedBy={`${id}-who`}
      className="fixed inset-0 m-0 h-dvh max-h-none w-screen max-w-none overflow-y-auto bg-paper px-16 py-12 text-ink backdrop:bg-paper max-tablet:px-4 max-tablet:py-6"
    >
      <p className="flex items-center gap-2 text-[15px] leading-5 font-semibold tracking-[-0.005em]">
        <PlinthMark />
        {shell('productName')}
      </p>
      <div className="grid max-w-[344px] gap-4 py-24 max-tablet:max-w-none max-tablet:py-10">
        <div>
          <h1 id={`${id}-title`} className="text-28 font-semibold tracking-[-0.015em]">
            {t('lock.title')}
          </h1>
          <p id={`${id}-who`} className="mt-1 text-14 leading-[22px] text-ink-2">
            {t('lock.who', { name: user.name })}
          </p>
        </div>
        <form
          className="grid gap-4"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <input type="email" value={user.email} autoComplete="username" readOnly hidden />
          <Field label={t('password')} error={isMissing && t('passwordMissing')}>
            <PasswordInput words={passwordWords} ref={password} autoComplete="current-password" />
          </Field>
          <div role="alert" className="empty:hidden">
            {problem && (
              <p className="flex gap-1.5">
                <Icon name="note" className="mt-0.5" />
                <span>{problem}</span>
              </p>
            )}
          </div>
          <Button type="submit" look="primary" size="large" busy={busy && t('signingIn')}>
            {t('lock.open')}
          </Button>
        </form>
        <form method="post" action="/sign-out?keep=drafts" onSubmit={forgetTypedText}>
          <Button type="submit" look="text" className="-ms-2">
            {t('lock.someoneElse')}
          </Button>
        </form>
      </div>
    </TopDialog>
  )
}
