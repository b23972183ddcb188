import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AdherenceBars } from '@/app/_components/adherence-bars'
import { DoneShare } from '@/app/_components/done-share'
import { PainLine } from '@/app/_components/pain-line'
import { classNames } from '@/app/_ui/class-names'
import { LinkWaiting } from '@/app/_ui/link-waiting'
import type { ListedPatient, PatientLine } from '@/lib/adherence/patient-line'
import { AnswerQuestion } from '../_messages/answer-question'
import { DoneToday } from './done-today'
import { LastLog } from './last-log'
import { MarkSeen } from './mark-seen'
import { ReassessLine } from './reassess-line'
import { SinceLastVisit } from './since-last-visit'

/** Two weeks: what changed since the last visit, in a column that leaves room for the words. */
const daysDrawn = 14

/** A patient in one row: who, on which plan, what happened since, and how it goes. */
export function PatientRow({ line, mayAnswer }: { line: ListedPatient; mayAnswer: boolean }) {
  const t = useTranslations('patients')
  const { alert, unseen } = line
  const first = unseen[0]
  const common = useTranslations('common')
  return (
    <li
      data-patient-row
      className={classNames('patient-columns patient-row', line.done && 'patient-row-done')}
    >
      <Cell className="max-tablet:col-start-1">
        <Link href={`/patients/${line.id}` as Route} className="patient-name">
          {line.name}
          <LinkWaiting label={common('loading')} />
        </Link>
        <Under>{facts(line, t('age', { age: line.age ?? 0 }))}</Under>
      </Cell>
      <Cell className="patient-plan">
        {line.plan && (
          <>
            <Link href={`/plans/${line.plan.id}` as Route} className="patient-plan-link">
              {line.plan.title}
            </Link>
            <Under>{phaseWords(line, t)}</Under>
          </>
        )}
      </Cell>
      <Cell className="patient-news">
        {line.done ? <DoneToday line={line} /> : <SinceLastVisit line={line} />}
        {line.answered && !line.done && (
          <p className="text-ink-2 tablet:ps-6">{t('answeredBy', line.answered)}</p>
        )}
        {line.reassess && <ReassessLine reassess={line.reassess} />}
        {first && (
          <div className="relative z-10 mt-1.5 flex w-fit flex-wrap gap-2 tablet:ps-6">
            {alert?.kind === 'wrote' && mayAnswer && (
              <AnswerQuestion
                patientId={line.id}
                name={line.name}
                question={alert.note}
                asked={alert.asked}
                alert={first}
              />
            )}
            <MarkSeen patientId={line.id} name={line.name} alertIds={unseen.map(({ id }) => id)} />
          </div>
        )}
      </Cell>
      <Numbers line={line} />
    </li>
  )
}

function Numbers({ line }: { line: PatientLine }) {
  const t = useTranslations('patients')
  if (!line.log) return <Cell className="patient-no-log">{line.plan?.published && t('noLogYet')}</Cell>
  return (
    <>
      <Cell className="patient-bars">
        <AdherenceBars days={line.log.days.slice(-daysDrawn)} />
      </Cell>
      <Cell className="patient-share">
        <span className="text-ink-3 wide:sr-only max-tablet:sr-only">{t('columns.done')} </span>
        <DoneShare share={line.log.share} />
      </Cell>
      <Cell className="patient-pain">
        <PainLine days={line.log.pain} />
      </Cell>
      <Cell className="patient-last">
        <span className="sr-only">{t('columns.lastLog')} </span>
        <LastLog log={line.log} />
      </Cell>
    </>
  )
}

function Cell({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={classNames('patient-cell', className)}>{children}</div>
}

function Under({ children }: { children: ReactNode }) {
  return <span className="patient-under">{children}</span>
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
