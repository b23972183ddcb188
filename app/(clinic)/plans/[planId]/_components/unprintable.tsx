'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { fetchJson } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import { useBuilder } from './builder-context'

const answer = readWith(
  (value): value is { signs: string[] } =>
    isRecord(value) && Array.isArray(value.signs) && value.signs.every((sign) => typeof sign === 'string'),
)

/** Names, before a version is printed, the signs in it that no font has. Silent where there are none. */
export function Unprintable({ number }: { number: number }) {
  const t = useTranslations('builder.print')
  const { planId } = useBuilder()
  const { data } = useQuery({
    queryKey: ['version-unprintable', planId, number],
    queryFn: ({ signal }) =>
      fetchJson(`/api/plans/${planId}/versions/${number}/unprintable`, answer, { by: 'person', signal }),
    // A version never changes.
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  if (!data?.signs.length) return null
  return (
    <p role="status" className="max-w-80 px-3 py-1.5 text-12">
      {t('unprintable', { count: data.signs.length, signs: data.signs.join(' ') })}
    </p>
  )
}
