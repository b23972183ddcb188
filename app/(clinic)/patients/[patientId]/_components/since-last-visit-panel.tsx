import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { AdherenceBars } from '@/app/_components/adherence-bars'
import { DoneShare } from '@/app/_components/done-share'
import { PainLine } from '@/app/_components/pain-line'
import { LastLog } from '@/app/(clinic)/patients/_components/last-log'
import { SinceLastVisit } from '@/app/(clinic)/patients/_components/since-last-visit'
import { useQuietWords } from '@/app/(clinic)/patients/_components/use-quiet-words'
import type { LatestNote } from '@/lib/adherence/given-plan'
import type { PatientLine } from '@/lib/adherence/patient-line'
import { saySeries } from '@/lib/measures/say-series'
import type { ScoreSeries } from '@/lib/measures/to-series'
import { CopiedWords } from '../_visit/copied-words'

/**
 * How it goes with the current plan: a sentence, four weeks of bars, pain, and the patient's own words; and what was done
 * with every change of a measure as one line for the record's note.
 */
export function SinceLastVisitPanel({
  line,
  note,
  series,
}: {
  line: PatientLine
  note: LatestNote | null
  series: readonly ScoreSeries[]
}) {
  const t = useTranslations('patients')
  const visit = useTranslations('visit')
  const locale = useLocale()
  const quiet = useQuietWords()
  const format = useFormatter()
  if (!line.plan?.published) return null
  const changed = series.filter(({ change }) => change !== null).map((one) => saySeries(one, locale))
  const words = [...(line.log ? [quiet({ ...line, ready: false })] : []), ...changed].join(' ')
  return (
    <section aria-labelledby="since">
      <h2 id="since" className="border-ink border-b pb-1.5 text-14 font-semibold">
        {t('detail.since')}
      </h2>
      <div className="grid gap-2 py-3 text-14 [&_p]:ps-0">
        {(line.alert || line.ready || !words) && <SinceLastVisit line={line} />}
        {words && <CopiedWords words={words} label={visit('row.copy')} />}
      </div>
      {line.log && (
        <dl className="flex flex-wrap gap-x-10 gap-y-4 border-line border-y py-3">
          <Fact label={t('columns.barsLong')}>
            <AdherenceBars days={line.log.days} />
          </Fact>
          <Fact label={t('columns.done')}>
            <DoneShare share={line.log.share} />
          </Fact>
          {line.log.lastPain !== null && (
            <Fact label={t('columns.pain')}>
              <PainLine days={line.log.pain} />
            </Fact>
          )}
          <Fact label={t('columns.lastLog')}>
            <LastLog log={line.log} />
          </Fact>
        </dl>
      )}
      {note && (
        <figure className="pt-3">
          <figcaption className="text-12 text-ink-3">
            {t('detail.wrote', {
              name: line.name,
              date: format.dateTime(new Date(note.date), { day: 'numeric', month: 'short', timeZone: 'UTC' }),
            })}
          </figcaption>
          <blockquote className="mt-1 max-w-[62ch] whitespace-pre-line font-patient text-16">
            {note.text}
          </blockquote>
        </figure>
      )}
    </section>
  )
}

function Fact({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="mb-1.5 text-12 text-ink-3">{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
