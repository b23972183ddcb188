import type { Metadata } from 'next'
import { connection } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { Words } from '@/app/_components/words'
import { ButtonLink } from '@/app/_ui/button-link'
import { EntryFrame } from '@/app/sign-in/_components/entry-frame'
import { NewPasswordForm } from '@/app/sign-in/_components/new-password-form'
import { findPasswordToken } from '@/lib/auth/password/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('newPassword.title'), referrer: 'no-referrer' }
}

export default async function NewPasswordPage({ params }: { params: Promise<{ token: string }> }) {
  await connection()
  const { token } = await params
  const person = await findPasswordToken(token, new Date())
  const t = await getTranslations('auth.newPassword')
  if (!person)
    return (
      <EntryFrame title={t('deadTitle')} subtitle={t('dead')}>
        <p>
          <ButtonLink href="/sign-in">{t('toSignIn')}</ButtonLink>
        </p>
      </EntryFrame>
    )
  return (
    <EntryFrame title={t('title')} subtitle={t('who', person)}>
      <Words areas={['auth']} timeZone="UTC">
        <NewPasswordForm token={token} email={person.email} />
      </Words>
    </EntryFrame>
  )
}
