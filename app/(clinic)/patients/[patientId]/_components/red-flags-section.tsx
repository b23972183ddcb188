import type { Route } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/_ui/button-link'
import type { PatientScreening, RedFlagDone } from '@/lib/patient/screening/patient-screening'
import { closingOutcomes } from '@/lib/safety/screening/closing-outcome'

/** What the patient answered about red flags last, what stayed open of it, and what was done about a yes. */
export async function RedFlagsSection({
  patientId,
  name,
  screening: { last, done },
  asked,
  timeZone,
  mayAsk,
}: {
  patientId: string
  name: string
  screening: PatientScreening
  /** What is asked, by code, in the reader's language. */
  asked: Readonly<Record<string, string>>
  timeZone: string
  mayAsk: boolean
}) {
  const t = await getTranslations('screening')
  const format = await getFormatter()
  const at = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const codes = (wanted: string) =>
    Object.entries(last?.rows ?? {}).flatMap(([code, answer]) => (answer === wanted ? [code] : []))
  const [yes, unknown] = [codes('yes'), codes('unknown')]
  return (
    <section aria-labelledby="red-flags" className="grid gap-2">
      <div className="flex items-baseline justify-between gap-3 border-ink border-b pb-1.5">
        <h2 id="red-flags" className="text-14 font-semibold">
          {t('record.title')}
        </h2>
        {mayAsk && (
          <ButtonLink size="small" href={`/patients/${patientId}/red-flags` as Route}>
            {last ? t('line.again') : t('line.ask')}
          </ButtonLink>
        )}
      </div>
      {last ? (
        <p className="text-ink-2">{t('record.asked', { day: at(last.at), by: last.by })}</p>
      ) : (
        <p>{t('record.never', { name })}</p>
      )}
      {last && (
        <>
          {yes.length > 0 ? (
            <Rows title={t('record.yes')} codes={yes} asked={asked} />
          ) : (
            <p>{t('record.none')}</p>
          )}
          {unknown.length > 0 && <Rows title={t('record.unknown')} codes={unknown} asked={asked} />}
          {last.cards.length > 0 && (
            <p className="text-12 text-ink-2">{t('record.cards', { count: last.cards.length })}</p>
          )}
          <p className="text-12 text-ink-2">{t('line.reminder')}</p>
        </>
      )}
      {done.length > 0 && (
        <>
          <h3 className="mt-1 text-12 font-semibold">{t('record.done')}</h3>
          <ul className="grid gap-1.5">
            {done.map((one) => (
              <li key={`${one.code} ${one.at}`} className="text-13">
                <b className="font-semibold">{one.code}</b> {sayDone(one)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )

  function sayDone({ outcome, note, at: when, by }: RedFlagDone): string {
    const known = closingOutcomes.find((each) => each === outcome)
    return t('record.doneLine', {
      day: at(when),
      by,
      outcome: known ? t(`closed.outcomes.${known}`) : outcome,
      note,
    })
  }
}

function Rows({
  title,
  codes,
  asked,
}: {
  title: string
  codes: readonly string[]
  asked: Readonly<Record<string, string>>
}) {
  return (
    <details open={codes.length <= 6}>
      <summary className="text-12 font-semibold">
        {title} · {codes.length}
      </summary>
      <ul className="mt-1 grid gap-1">
        {codes.map((code) => (
          <li key={code} className="text-13">
            <span className="text-12 text-ink-2">{code}</span> {asked[code]}
          </li>
        ))}
      </ul>
    </details>
  )
}
