import { useTranslations } from 'next-intl'
import { classNames } from '@/app/_ui/class-names'
import { groupPatients } from '@/lib/adherence/group-patients'
import type { ListedPatient, PatientCounts } from '@/lib/adherence/patient-line'
import { PatientRow } from './patient-row'

/** Patients grouped by what there is to do. `counts` are those of the whole list; absent: of the rows that are here. */
export function PatientList({
  lines,
  counts,
  mayAnswer,
}: {
  lines: readonly ListedPatient[]
  counts: PatientCounts['groups']
  mayAnswer: boolean
}) {
  const t = useTranslations('patients')
  return (
    <>
      <ListHead />
      {groupPatients(lines).map(({ group, lines: rows }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`} className="border-ink border-b pt-6 pb-1.5 text-14 font-semibold">
            {t(`group.${group}`)}{' '}
            <span className="ms-1 font-normal text-ink-3">
              {counts[group] ?? rows.length}
              {group === 'doneToday' && `, ${t('doneToday.until')}`}
            </span>
          </h2>
          <ul>
            {rows.map((line) => (
              <PatientRow key={line.id} line={line} mayAnswer={mayAnswer} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function ListHead() {
  const t = useTranslations('patients')
  return (
    <div
      aria-hidden="true"
      className={classNames(
        'patient-columns mt-4 items-end border-ink border-b pb-1.5 text-12 text-ink-3 max-wide:hidden',
      )}
    >
      <span>{t('columns.patient')}</span>
      <span>{t('columns.plan')}</span>
      <span>{t('columns.since')}</span>
      <span>
        {t('columns.bars')}
        <br />
        {t('columns.barsKey')}
      </span>
      <span className="text-end">{t('columns.done')}</span>
      <span className="ps-4">
        {t('columns.pain')}
        <br />
        {t('columns.painKey')}
      </span>
      <span>{t('columns.lastLog')}</span>
    </div>
  )
}
