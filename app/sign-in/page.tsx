import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { findCurrentMember } from '@/lib/auth/gate'
import { findSignInClinic, hasClinic } from '@/lib/clinic/queries'
import { EntryFrame } from './_components/entry-frame'
import { EntryNote } from './_components/entry-note'
import { SignInForm } from './_components/sign-in-form'
import { toNextPath } from './to-next-path'
import { toSignInWords } from './to-sign-in-words'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signIn') }
}

type Query = Promise<{ next?: string | string[]; after?: string | string[] }>

const notes = { idle: 'signedOutIdle', 'signed-out': 'signedOut', 'password-set': 'passwordSet' } as const

export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const { next, after } = await searchParams
  const path = toNextPath(String(next ?? ''))
  if (await findCurrentMember()) redirect(path as '/patients')
  if (!(await hasClinic())) redirect('/setup')
  const clinic = await findSignInClinic()
  const t = await getTranslations('auth')
  const note = (Object.keys(notes) as (keyof typeof notes)[]).find((each) => each === after)
  return (
    <EntryFrame
      title={t('signIn')}
      subtitle={clinic?.name}
      foot={clinic && t('idle', { minutes: clinic.idleTimeoutMinutes })}
    >
      {note && <EntryNote>{t(notes[note])}</EntryNote>}
      <SignInForm
        next={path}
        signedOut={note === 'signed-out'}
        words={toSignInWords(t)}
        locale={await getLocale()}
      />
      <p className="text-ink-2">{t('forgot')}</p>
    </EntryFrame>
  )
}
