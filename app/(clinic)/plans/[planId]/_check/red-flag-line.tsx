'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon } from '@/app/_ui/icon'
import { screeningDue } from '@/lib/safety/screening/screening-due'
import { useBuilder } from '../_components/builder-context'

const bold = (chunks: ReactNode) => <b className="font-semibold text-ink">{chunks}</b>

/** What was answered about red flags and when, and whether it is time to ask again. */
export function RedFlagLine() {
  const t = useTranslations('screening.line')
  const format = useFormatter()
  const { check, clinic, patient, planId, can } = useBuilder()
  const { last, askedOn } = check.screening
  const due = useScreeningDue()
  const count = (wanted: string) =>
    Object.values(last?.rows ?? {}).filter((answer) => answer === wanted).length
  const day = askedOn && format.dateTime(new Date(askedOn), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <p className="mt-1 flex gap-1.5 text-12 text-ink-2">
      <Icon name={due || count('unknown') > 0 ? 'warn' : 'note'} className="mt-px" />
      <span>
        {day && askedOn
          ? t.rich('asked', {
              b: bold,
              day: askedOn === clinic.today ? 'today' : day,
              yes: count('yes'),
              no: count('no'),
              unknown: count('unknown'),
            })
          : t('never')}{' '}
        {due && bold(t('due', { why: due }))}{' '}
        {can.ask && (
          <Link href={`/patients/${patient.id}/red-flags?plan=${planId}` as Route}>
            {last ? t('again') : t('ask')}
          </Link>
        )}
      </span>
    </p>
  )
}

/** Why red flags have to be asked before the next version; null while the last answers count. */
export function useScreeningDue() {
  const { check, clinic } = useBuilder()
  const { askedOn, painSince, painRose } = check.screening
  const { flags } = check.facts.facts
  return screeningDue({ askedOn, painSince, painRose, today: clinic.today, flags })
}
