import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireClinicScope } from '@/lib/auth/gate'
import { listMembers } from '@/lib/clinic/member/queries'
import { AddMember } from './add-member'
import { MemberList } from './member-list'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings'))('place.members') }
}

export default async function MembersPage() {
  const scope = await requireClinicScope('manageMembers', '/settings/members')
  const members = await listMembers(scope)
  const t = await getTranslations('settings.members')
  return (
    <div>
      <div className="mb-4 flex flex-wrap items-end justify-between gap-4">
        <p className="max-w-[60ch] text-ink-2">{t('roles')}</p>
        <AddMember />
      </div>
      <MemberList members={members} ownMemberId={scope.memberId} />
    </div>
  )
}
