'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/app/_ui/button'
import { IconButton } from '@/app/_ui/icon-button'
import { Menu, MenuItem } from '@/app/_ui/menu'
import { Select } from '@/app/_ui/select'
import { type Role, roles } from '@/lib/access/role'
import type { Member } from '@/lib/clinic/member/queries'

type Acts = {
  giveRole: (member: Member, role: Role) => void
  remove: (member: Member) => void
  restore: (member: Member) => void
  makeLink: (member: Member) => void
  handOver: (member: Member) => void
}

/** `fixed`: the last owner, who can be neither removed nor given another role. */
export function MemberRow({
  member,
  own,
  fixed,
  busy,
  acts,
}: {
  member: Member
  own: boolean
  fixed: boolean
  busy: boolean
  acts: Acts
}) {
  const t = useTranslations('settings.members')
  return (
    <li className="grid min-h-16 grid-cols-[1fr_200px_144px_40px] items-center gap-x-6 gap-y-2 border-line border-b py-3 max-tablet:grid-cols-[1fr_40px]">
      <div className="min-w-0">
        <p>
          <b className="text-14">{member.name}</b> <span className="text-ink-2">{member.credentials}</span>
          {own && <span className="text-ink-3"> {t('you')}</span>}
        </p>
        <p className="text-12 text-ink-2 wrap-anywhere">{member.email}</p>
      </div>
      <p className="text-12 text-ink-2 empty:max-tablet:hidden max-tablet:order-3 max-tablet:col-span-2">
        {!member.removed && !member.hasPassword && <span className="block">{t('waiting')}</span>}
        {fixed && <span className="block">{t('lastOwner')}</span>}
      </p>
      {member.removed ? (
        <Button busy={busy && t('working')} onClick={() => acts.restore(member)}>
          {t('restore')}
        </Button>
      ) : (
        <Select
          size="normal"
          className="max-tablet:order-4 max-tablet:col-span-2"
          aria-label={t('roleOf', { name: member.name })}
          value={member.role}
          disabled={fixed || busy}
          onChange={(event) => acts.giveRole(member, event.target.value as Role)}
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {t(`roleName.${role}`)}
            </option>
          ))}
        </Select>
      )}
      <div className="max-tablet:order-2">
        <Menu trigger={<IconButton icon="more" label={t('moreFor', { name: member.name })} />}>
          {!member.removed && (
            <MenuItem icon="key" onSelect={() => acts.makeLink(member)}>
              {t('newLink')}
            </MenuItem>
          )}
          <MenuItem icon="people" onSelect={() => acts.handOver(member)}>
            {t('handOver.menu')}
          </MenuItem>
          {!member.removed && (
            <MenuItem icon="archive" off={fixed && t('lastOwner')} onSelect={() => acts.remove(member)}>
              {t('remove')}
            </MenuItem>
          )}
        </Menu>
      </div>
    </li>
  )
}
