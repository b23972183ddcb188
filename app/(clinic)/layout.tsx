import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { findCurrentMember } from '@/lib/auth/gate'
import { toSessionEnd } from '@/lib/auth/session/session-end'
import { QueryProvider } from '../_components/query-provider'
import { Words } from '../_components/words'
import { ToastProvider } from '../_ui/toast'
import { SessionLock } from './_session/session-lock'
import { PageTheme } from './_shell/page-theme'
import { themeCookie, toTheme } from './_shell/theme'
import { TopBar } from './_shell/top-bar'

/** The therapist's side. The gate stands in every page again: a layout is not asked on each navigation. */
export default async function ClinicLayout({ children }: { children: ReactNode }) {
  const current = await findCurrentMember()
  // Nobody is signed in: the page's own gate redirects, and knows where to come back to.
  if (!current) return children
  const { user, member, clinic, session } = current
  const theme = toTheme((await cookies()).get(themeCookie)?.value)
  const t = await getTranslations('shell')
  return (
    <Words areas={['auth', 'common', 'shell']} timeZone={clinic.timeZone}>
      <QueryProvider>
        <ToastProvider>
          <SessionLock
            user={{ id: user.id, name: user.name, email: user.email }}
            leftMs={toSessionEnd(session, new Date()).leftMs}
          >
            <PageTheme initial={theme}>
              <div id="skips">
                <a
                  href="#content"
                  className="sr-only focus:not-sr-only focus:absolute focus:top-2 focus:start-2 focus:z-50 focus:bg-paper focus:p-2"
                >
                  {t('skipToContent')}
                </a>
              </div>
              <TopBar name={user.name} credentials={member.credentials} clinic={clinic.name}>
                {children}
              </TopBar>
            </PageTheme>
          </SessionLock>
        </ToastProvider>
      </QueryProvider>
    </Words>
  )
}
