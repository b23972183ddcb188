import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { findCurrentMember } from '@/lib/auth/gate'
import { findSignInClinic, hasClinic } from '@/lib/clinic/queries'
import { EntryFrame } from './_components/entry-frame'
import { SignInForm } from './_components/sign-in-form'
import { toNextPath } from './to-next-path'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auth'))('signIn') }
}

type Query = Promise<{ next?: string | string[]; after?: string | string[] }>

const afters = ['idle', 'signed-out', 'password-set'] as const

export default async function SignInPage({ searchParams }: { searchParams: Query }) {
  const { next, after } = await searchParams
  const path = toNextPath(String(next ?? ''))
  if (await findCurrentMember()) redirect(path as '/patients')
  if (!(await hasClinic())) redirect('/setup')
  const clinic = await findSignInClinic()
  const t = await getTranslations('auth')
  return (
    <EntryFrame
      title={t('signIn')}
      subtitle={clinic?.name}
      foot={clinic && t('idle', { minutes: clinic.idleTimeoutMinutes })}
    >
      <SignInForm next={path} after={afters.find((each) => each === after)} />
    </EntryFrame>
  )
}
