'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { PainLine } from '@/app/_components/pain-line'
import { ButtonLink } from '@/app/_ui/button-link'
import { Icon } from '@/app/_ui/icon'
import { useBuilder } from '@/app/(clinic)/plans/[planId]/_components/builder-context'
import { DraftSaveState } from '@/app/(clinic)/plans/[planId]/_components/draft-save-state'
import type { Question } from '@/lib/adherence/alert/alert'
import { patientName } from '@/lib/patient/patient'
import type { Happened } from './happened'

/** Who it is, how it went since the last visit, and the way to the whole plan. */
export function FollowHead({ happened, asked }: { happened: Happened; asked: readonly Question[] }) {
  const t = useTranslations('follow')
  const format = useFormatter()
  const { planId, patient, content, version } = useBuilder()
  const { since, lines, pain, note } = happened
  // What stands among the messages, with its answer, is not said twice.
  const unasked = note && note.date >= since && !asked.some(({ text }) => text === note.text) ? note : null
  const all = Object.values(lines)
  const planned = all.reduce((sum, line) => sum + line.planned, 0)
  const done = Math.floor(all.reduce((sum, line) => sum + line.done, 0) + 1e-9)
  const day = (iso: string) =>
    format.dateTime(new Date(`${iso}T12:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return (
    <header className="border-ink border-b pb-4">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-3">
        <div className="me-auto min-w-0">
          <Link
            href={`/patients/${patient.id}` as Route}
            className="mb-1 inline-flex items-center gap-1.5 text-12 text-ink-2 no-underline hover:text-accent"
          >
            <Icon name="back" />
            {patientName(patient)}
          </Link>
          <h1 className="text-28 font-semibold tracking-[-0.015em] text-balance">{t('title')}</h1>
          <p className="mt-0.5 text-ink-2">
            {t('about', { plan: content.title, number: version?.number ?? 1 })}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-3 tablet:pt-6">
          <DraftSaveState />
          <ButtonLink href={`/plans/${planId}` as Route} className="max-tablet:h-11">
            {t('openPlan')}
          </ButtonLink>
        </div>
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <p className="text-16 font-medium">
          {planned > 0
            ? t('since.did', {
                day: day(since),
                done,
                planned,
                share: format.number(done / planned, { style: 'percent' }),
              })
            : t('since.nothing', { day: day(since) })}
        </p>
        <PainLine days={pain} />
      </div>
      {unasked && (
        <figure className="mt-3">
          <figcaption className="text-12 text-ink-3">{t('wrote', { day: day(unasked.date) })}</figcaption>
          <blockquote className="mt-1 max-w-[62ch] whitespace-pre-line font-patient text-16">
            {unasked.text}
          </blockquote>
        </figure>
      )}
    </header>
  )
}
