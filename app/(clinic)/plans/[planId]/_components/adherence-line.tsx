'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { AdherenceBars } from '@/app/_components/adherence-bars'
import { DoneShare } from '@/app/_components/done-share'
import { PainLine } from '@/app/_components/pain-line'
import { fetchJson } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import { useBuilderPart, useDesk } from './builder-context'

/** What this line shows of an AdherenceSummary. */
type Summary = {
  days: { share: number | null; pain: number | null }[]
  share: number | null
  lastPain: number | null
  lastLoggedAt: string | null
}

/** Null before the plan was published. */
const answer = readWith(
  (value): value is { summary: Summary | null } =>
    isRecord(value) && (value.summary === null || isSummary(value.summary)),
)

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
      return (await fetchJson(address, answer, { by: 'page' })).summary
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

function isSummary(value: unknown): value is Summary {
  if (!isRecord(value) || !Array.isArray(value.days)) return false
  const { days, share, lastPain, lastLoggedAt } = value
  return (
    days.every((day) => isRecord(day) && isNumberOrNull(day.share) && isNumberOrNull(day.pain)) &&
    isNumberOrNull(share) &&
    isNumberOrNull(lastPain) &&
    (lastLoggedAt === null || (typeof lastLoggedAt === 'string' && !Number.isNaN(Date.parse(lastLoggedAt))))
  )
}

function isNumberOrNull(value: unknown): boolean {
  return value === null || typeof value === 'number'
}
