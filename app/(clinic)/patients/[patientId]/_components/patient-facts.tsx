import { useFormatter, useTranslations } from 'next-intl'
import type { PatientDetail } from '@/lib/patient/queries'

/** What is known about the patient. */
export function PatientFacts({ patient, age }: { patient: PatientDetail; age: number | null }) {
  const t = useTranslations('patients')
  const format = useFormatter()
  const born =
    patient.birthDate &&
    t('detail.born', {
      date: format.dateTime(new Date(patient.birthDate), {
        day: 'numeric',
        month: 'short',
        year: 'numeric',
        timeZone: 'UTC',
      }),
      age: age ?? 0,
    })
  const facts = [
    [t('field.birthDate'), born],
    [t('field.recordNumber'), patient.recordNumber],
    [t('field.email'), patient.email],
    [t('field.locale'), t(`language.${patient.locale}`)],
    [t('detail.therapist'), patient.memberName],
  ] as const
  return (
    <aside aria-labelledby="facts">
      <h2 id="facts" className="border-ink border-b pb-1 text-13 font-semibold">
        {t('detail.facts')}
      </h2>
      <dl>
        {facts.map(([label, value]) => (
          <div key={label} className="grid grid-cols-[128px_1fr] gap-3 border-line border-b py-2">
            <dt className="text-ink-3">{label}</dt>
            <dd className={value ? 'break-words' : 'text-ink-3'}>{value || t('detail.notKnown')}</dd>
          </div>
        ))}
      </dl>
    </aside>
  )
}
