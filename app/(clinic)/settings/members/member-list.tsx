'use client'

import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import type { FormState } from '@/app/_http/form-state'
import { Dialog } from '@/app/_ui/dialog'
import { useToast } from '@/app/_ui/toast'
import type { Role } from '@/lib/access/role'
import type { Member } from '@/lib/clinic/member/queries'
import { giveRole, makeLink, remove, restore } from './actions'
import { HandOverDialog } from './hand-over-dialog'
import { MemberRow } from './member-row'
import { PasswordLink } from './password-link'

/** Everyone in the clinic; removed ones below, since what they did still bears their name. */
export function MemberList({ members, ownMemberId }: { members: readonly Member[]; ownMemberId: string }) {
  const t = useTranslations('settings.members')
  const words = useTranslations('common')
  const toast = useToast()
  const [link, setLink] = useState<{ name: string; link: string } | null>(null)
  const [leaving, setLeaving] = useState<Member | null>(null)
  const [busy, start] = useTransition()
  const present = members.filter((member) => !member.removed)
  const removed = members.filter((member) => member.removed)
  const lastOwner = present.filter((member) => member.role === 'owner').length === 1

  function run(work: () => Promise<FormState>, text: string, undo: () => Promise<FormState>) {
    start(async () => {
      const answer = await work()
      if (answer.status === 'refused') return void toast({ text: answer.message, icon: 'stop' })
      toast({
        text,
        undo: {
          label: words('undo'),
          keys: words('undoKeys'),
          listen: true,
          act: () => start(async () => void (await undo())),
        },
      })
    })
  }

  const acts = {
    giveRole: (member: Member, role: Role) =>
      run(
        () => giveRole(member.id, role),
        t('roleGiven', { name: member.name, role: t(`roleName.${role}`) }),
        () => giveRole(member.id, member.role),
      ),
    remove: (member: Member) =>
      run(
        () => remove(member.id),
        t('removed', { name: member.name }),
        () => restore(member.id),
      ),
    restore: (member: Member) =>
      run(
        () => restore(member.id),
        t('restored', { name: member.name }),
        () => remove(member.id),
      ),
    handOver: setLeaving,
    makeLink: (member: Member) =>
      start(async () => {
        const answer = await makeLink(member.id)
        if (answer.status === 'done') setLink({ name: member.name, link: answer.done })
        if (answer.status === 'refused') toast({ text: answer.message, icon: 'stop' })
      }),
  }
  const rows = (list: readonly Member[]) =>
    list.map((member) => (
      <MemberRow
        key={member.id}
        member={member}
        own={member.id === ownMemberId}
        fixed={lastOwner && member.role === 'owner' && !member.removed}
        busy={busy}
        acts={acts}
      />
    ))

  return (
    <>
      <ul className="border-ink border-t">{rows(present)}</ul>
      {removed.length > 0 && (
        <section className="mt-10">
          <h2 className="border-ink border-b pb-2 text-14 font-semibold">{t('removedTitle')}</h2>
          <ul>{rows(removed)}</ul>
        </section>
      )}
      {leaving && <HandOverDialog from={leaving} onClose={() => setLeaving(null)} />}
      <Dialog
        open={link !== null}
        onOpenChange={(open) => !open && setLink(null)}
        title={t('linkFor', { name: link?.name ?? '' })}
        closeLabel={words('close')}
        width="narrow"
      >
        {link && <PasswordLink link={link.link} onDone={() => setLink(null)} />}
      </Dialog>
    </>
  )
}
