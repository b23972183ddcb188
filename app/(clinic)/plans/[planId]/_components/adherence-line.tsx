'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import * as z from 'zod/mini'
import { AdherenceBars } from '@/app/_components/adherence-bars'
import { DoneShare } from '@/app/_components/done-share'
import { PainLine } from '@/app/_components/pain-line'
import { fetchJson } from '@/app/_session/fetch-json'
import { useBuilderPart, useDesk } from './builder-context'

/** What this line shows of an AdherenceSummary; null before the plan was published. */
const answerSchema = z.object({
  summary: z.nullable(
    z.object({
      days: z.array(z.object({ share: z.nullable(z.number()), pain: z.nullable(z.number()) })),
      share: z.nullable(z.number()),
      lastPain: z.nullable(z.number()),
      lastLoggedAt: z.nullable(z.iso.datetime()),
    }),
  ),
})

/** What the patient logged at home in the last four weeks: days done, pain, and when they last said something. */
export function AdherenceLine() {
  const t = useTranslations('builder')
  const format = useFormatter()
  const { planId, patient } = useDesk()
  const version = useBuilderPart((builder) => builder.version)
  const { data } = useQuery({
    queryKey: ['plan-adherence', planId],
    queryFn: async () => {
      const address = `/api/plans/${planId}/adherence`
      return (await fetchJson(address, answerSchema, { by: 'page' })).summary
    },
    enabled: version !== null,
    refetchInterval: 60_000,
  })
  if (version === null) return null
  // The line it becomes without a log, so that the rows below stay where they are.
  if (!data) return <p className="mt-2 h-4" />
  if (!data.lastLoggedAt)
    return <p className="mt-2 text-12 text-ink-2">{t('adherence.none', { name: patient.firstName })}</p>
  return (
    <dl className="mt-3 flex flex-wrap gap-x-8 gap-y-2 text-12 text-ink-3">
      <div>
        <dt>{t('adherence.done')}</dt>
        <dd className="flex h-6 items-center gap-2 text-13 font-semibold text-ink">
          <AdherenceBars days={data.days.map((day) => day.share)} />
          <DoneShare share={data.share} />
        </dd>
      </div>
      {data.lastPain !== null && (
        <div>
          <dt>{t('adherence.pain')}</dt>
          <dd className="flex h-6 items-center text-ink">
            <PainLine days={data.days.map((day) => day.pain)} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('adherence.last')}</dt>
        <dd className="flex h-6 items-center text-13 text-ink">
          {format.dateTime(new Date(data.lastLoggedAt), { dateStyle: 'medium', timeStyle: 'short' })}
        </dd>
      </div>
    </dl>
  )
}
