import type { Route } from 'next'
import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { AuditLine } from '@/lib/audit/queries'
import { dayIn } from '@/lib/day'
import { toSentence } from './to-sentence'

/** The record by day, newest first: the time, who, and what they did. */
export async function AuditDays({ lines, timeZone }: { lines: readonly AuditLine[]; timeZone: string }) {
  const t = await getTranslations('settings.audit')
  const format = await getFormatter()
  const days = groupByDay(lines, timeZone)
  return [...days].map(([day, ofDay]) => (
    <section key={day} className="pt-6">
      <h2 className="border-ink border-b pb-2 text-14 font-semibold">
        {format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'full', timeZone: 'UTC' })}
      </h2>
      <ol>
        {ofDay.map((line) => (
          <li
            key={line.id}
            className="grid grid-cols-[64px_176px_1fr_auto] gap-x-4 border-line border-b py-2 max-tablet:grid-cols-[56px_1fr]"
          >
            <time dateTime={line.at} className="text-ink-2">
              {format.dateTime(new Date(line.at), { timeStyle: 'short', timeZone })}
            </time>
            <b className="font-medium">
              {line.who ?? t(line.event.kind === 'backup-made' ? 'commandLine' : 'patientDevice')}
            </b>
            <span className="max-tablet:col-start-2">{toSentence(t, format, line)}</span>
            {'patientId' in line.event && (
              <Link
                href={`/settings/audit?patient=${line.event.patientId}` as Route}
                aria-label={t('onlyPatientOf', { patient: line.patient ?? t('patientGone') })}
                className="text-12 text-ink-3 no-underline hover:text-accent hover:underline max-tablet:col-start-2"
              >
                {t('onlyPatient')}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </section>
  ))
}

function groupByDay(lines: readonly AuditLine[], timeZone: string): Map<string, AuditLine[]> {
  const days = new Map<string, AuditLine[]>()
  for (const line of lines) {
    const day = dayIn(new Date(line.at), timeZone)
    days.set(day, [...(days.get(day) ?? []), line])
  }
  return days
}
