import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireMember } from '@/lib/auth/gate'
import { listOwnSessions } from '@/lib/auth/session/queries'
import { PasswordForm } from './password-form'
import { SessionList } from './session-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('place.security') }
}

export default async function SecurityPage() {
  const current = await requireMember(undefined, '/settings/security')
  const sessions = await listOwnSessions(current, new Date())
  const t = await getTranslations('settings.security')
  return (
    <div className="grid gap-12">
      <section>
        <h2 className="border-ink border-b pb-2 text-14 font-semibold">{t('sessions')}</h2>
        <SessionList sessions={sessions} />
        <p className="mt-3 text-12 text-ink-3">
          {t('limits', { minutes: current.clinic.idleTimeoutMinutes, hours: 12 })}
        </p>
      </section>
      <section>
        <h2 className="border-ink border-b pb-2 text-14 font-semibold">{t('password')}</h2>
        <PasswordForm email={current.user.email} />
      </section>
    </div>
  )
}
