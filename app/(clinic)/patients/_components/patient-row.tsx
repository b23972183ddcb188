import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PatientLine } from '@/lib/adherence/patient-line'
import { AdherenceBars } from '../../../_components/adherence-bars'
import { PainLine } from '../../../_components/pain-line'
import { classNames } from '../../../_ui/class-names'
import { LinkWaiting } from '../../../_ui/link-waiting'
import { LastLog } from './last-log'
import { MarkSeen } from './mark-seen'
import { SinceLastVisit } from './since-last-visit'

/** The columns of the list; the same on the head and on every row, so that they hold across groups. */
export const columns =
  'grid gap-x-4 wide:grid-cols-[160px_192px_minmax(0,1fr)_232px_48px_128px_88px] tablet:max-wide:grid-cols-[184px_minmax(0,1fr)_232px_112px] max-tablet:grid-cols-[minmax(0,1fr)_auto]'

/** A patient in one row: who, on which plan, what happened since, and how it goes. */
export function PatientRow({ line }: { line: PatientLine }) {
  const t = useTranslations('patients')
  const common = useTranslations('common')
  return (
    <li
      className={classNames(
        columns,
        'relative items-start gap-y-0.5 border-line border-b py-2.5 hover:bg-accent-tint/60',
      )}
    >
      <Cell className="max-tablet:col-start-1">
        <Link
          href={`/patients/${line.id}` as Route}
          className="text-14 font-semibold no-underline after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent"
        >
          {line.name}
          <LinkWaiting label={common('loading')} />
        </Link>
        <Under>{facts(line, t('age', { age: line.age ?? 0 }))}</Under>
      </Cell>
      <Cell className="max-wide:col-start-1 max-tablet:col-span-2">
        {line.plan && (
          <>
            <Link
              href={`/plans/${line.plan.id}` as Route}
              className="relative z-10 no-underline hover:text-accent hover:underline"
            >
              {line.plan.title}
            </Link>
            <Under>{phaseWords(line, t)}</Under>
          </>
        )}
      </Cell>
      <Cell className="tablet:max-wide:col-start-2 tablet:max-wide:row-span-2 tablet:max-wide:row-start-1 max-tablet:col-span-2 max-tablet:row-start-3">
        <SinceLastVisit line={line} />
        {line.unseen.length > 0 && (
          <div className="relative z-10 mt-1.5 w-fit tablet:pl-6">
            <MarkSeen patientId={line.id} name={line.name} alertIds={line.unseen.map(({ id }) => id)} />
          </div>
        )}
      </Cell>
      <Numbers line={line} />
    </li>
  )
}

function Numbers({ line }: { line: PatientLine }) {
  const t = useTranslations('patients')
  if (!line.log)
    return (
      <Cell className="text-ink-2 wide:col-span-4 tablet:max-wide:col-span-2 tablet:max-wide:col-start-3 tablet:max-wide:row-start-1 max-tablet:hidden">
        {line.plan?.published && t('noLogYet')}
      </Cell>
    )
  return (
    <>
      <Cell className="pt-0.5 tablet:max-wide:col-start-3 tablet:max-wide:row-start-1 max-tablet:row-start-4 max-tablet:pt-2">
        <AdherenceBars days={line.log.days} />
      </Cell>
      <Cell className="wide:text-right tablet:max-wide:col-start-3 tablet:max-wide:row-start-2 tablet:max-wide:text-12 max-tablet:row-start-4 max-tablet:self-end max-tablet:text-right">
        <span className="text-ink-3 wide:sr-only max-tablet:sr-only">{t('columns.done')} </span>
        {line.log.share !== null && t('donePercent', { share: line.log.share })}
      </Cell>
      <Cell className="wide:pl-4 tablet:max-wide:col-start-4 tablet:max-wide:row-span-2 tablet:max-wide:row-start-1 max-tablet:row-start-5">
        <PainLine days={line.log.pain} />
      </Cell>
      <Cell className="tablet:max-wide:col-start-3 tablet:max-wide:row-start-2 tablet:max-wide:pl-24 tablet:max-wide:text-12 max-tablet:col-start-2 max-tablet:row-start-1 max-tablet:text-12 max-tablet:text-ink-2">
        <span className="sr-only">{t('columns.lastLog')} </span>
        <LastLog log={line.log} />
      </Cell>
    </>
  )
}

function Cell({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classNames('min-w-0 empty:max-wide:hidden', className)}>{children}</div>
}

function Under({ children }: { children: ReactNode }) {
  return <span className="mt-0.5 block text-12 text-ink-2">{children}</span>
}

function facts(line: PatientLine, age: string): string {
  return [line.age !== null && age, line.recordNumber].filter(Boolean).join(' · ')
}

function phaseWords(line: PatientLine, t: ReturnType<typeof useTranslations<'patients'>>): string {
  const plan = line.plan
  if (!plan) return ''
  if (!plan.published) return t('draft')
  if (!plan.phase) return ''
  return plan.week === null ? t('phase', plan.phase) : t('phaseWeek', { ...plan.phase, week: plan.week })
}
