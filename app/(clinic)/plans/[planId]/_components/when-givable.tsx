'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { fetchJson, toRefusal } from '@/app/_session/fetch-json'
import { readWith } from '@/app/_session/read-answer'
import { Waiting } from '@/app/_ui/waiting'
import { useBuilder } from './builder-context'
import { Unprintable } from './unprintable'

const nothing = readWith((value): value is null => value === null)

/** What prints a version; in its place, what stands in the way where the rules block a line since it was given. */
export function WhenGivable({ number, children }: { number: number; children: ReactNode }) {
  const t = useTranslations('screening')
  const { planId } = useBuilder()
  const { isPending, error } = useQuery({
    queryKey: ['version-givable', planId, number],
    queryFn: ({ signal }) =>
      fetchJson(`/api/plans/${planId}/versions/${number}/givable`, nothing, { by: 'person', signal }),
    staleTime: 0,
    retry: false,
  })
  if (isPending)
    return (
      <div className="px-3 py-1.5">
        <Waiting>{t('print.asking')}</Waiting>
      </div>
    )
  const { message, problems } = toRefusal(error)
  if (message === '')
    return (
      <>
        <Unprintable number={number} />
        {children}
      </>
    )
  return (
    <div className="grid max-w-80 gap-1.5 px-3 py-1.5 text-12">
      <p className="font-medium">{message}</p>
      {problems.map(({ path, found, allowed }) => (
        <p key={`${path} ${found}`} className="text-ink-2">
          {found} · {allowed}
        </p>
      ))}
    </div>
  )
}
