'use client'

import { useTranslations } from 'next-intl'
import { reasons } from '@/lib/adherence/answers'
import type { LineLog } from '@/lib/adherence/line-log'

/** What was logged of a line since the last visit: how much of it was done, how hard it was, and the pain on those days. */
export function LineFacts({ log }: { log: LineLog | undefined }) {
  const t = useTranslations('follow.line')
  if (!log || log.planned === 0) return <p className="text-12 text-ink-3">{t('none')}</p>
  const { planned, done, effort, pain, reasons: given } = log
  return (
    <ul className="flex flex-wrap gap-y-0.5 text-12 text-ink-2 [&>li]:border-line-2 [&>li]:px-2 [&>li:first-child]:ps-0 [&>li+li]:border-s">
      <li>{t('done', { done: Math.floor(done + 1e-9), planned })}</li>
      {effort && <li>{t(`effort.${effort}`)}</li>}
      {pain && (
        <li>{t(pain.first === pain.last ? 'painSame' : 'pain', { from: pain.first, to: pain.last })}</li>
      )}
      {reasons.map((reason) => {
        const count = given[reason]
        return count && <li key={reason}>{t(`reason.${reason}`, { count })}</li>
      })}
    </ul>
  )
}
