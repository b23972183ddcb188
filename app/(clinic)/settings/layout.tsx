import type { Route } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Words } from '@/app/_components/words'
import { NavTabs } from '@/app/_ui/nav-tabs'
import { can } from '@/lib/access/policy'
import { findCurrentMember } from '@/lib/auth/gate'
import { settingsPlaces } from './settings-places'

/** The settings that this member's role opens. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const current = await findCurrentMember()
  // The page's own gate knows where to come back to.
  if (!current) return children
  const t = await getTranslations('settings')
  const tabs = settingsPlaces
    .filter((place) => !place.permission || can(current.scope.role, place.permission))
    .map((place) => ({ href: `/settings/${place.name}` as Route, label: t(`place.${place.name}`) }))
  return (
    <main className="w-full px-8 pt-6 pb-16 wide:grid wide:grid-cols-[208px_minmax(0,960px)] wide:gap-x-16 max-tablet:px-4 max-tablet:pt-4">
      <h1 className="mb-3 wide:col-span-2 text-28 font-semibold tracking-[-0.015em]">{t('title')}</h1>
      <NavTabs label={t('title')} tabs={tabs} />
      <div className="min-w-0 pt-8 wide:pt-0 max-tablet:pt-6">
        <Words areas={['settings']}>{children}</Words>
      </div>
    </main>
  )
}
