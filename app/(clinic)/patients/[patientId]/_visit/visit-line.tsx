'use client'

import { useTranslations } from 'next-intl'
import { Select } from '@/app/_ui/select'
import { TextInput } from '@/app/_ui/text-input'
import { responses } from '@/lib/adherence/visit/responses'
import type { VisitLine as Line } from '@/lib/adherence/visit/visit'
import { grades } from '@/lib/dosage/choices'
import type { LineDraft } from './visit-draft'

/** A finger's height on a phone. */
const tall = 'max-tablet:[&_select]:h-11'

/** One line of a visit: done or not, how much of it and with which grade, and how the patient was after it. */
export function VisitLine({
  line: { name, side, site, graded, counts },
  draft: { done, grade, amount, response },
  onChange,
}: {
  line: Line
  draft: LineDraft
  /** Whatever is said of a line says that it was done. */
  onChange: (change: Partial<LineDraft>) => void
}) {
  const t = useTranslations('visit.line')
  const common = useTranslations('common')
  const where = [site, side && common(`side.${side}`)].filter(Boolean).join(', ')
  return (
    <li className="grid gap-2 border-line border-b py-2 tablet:grid-cols-[minmax(0,1fr)_112px_92px_124px] tablet:items-center max-tablet:grid-cols-[minmax(0,1fr)_96px_minmax(0,1.15fr)]">
      <label className="flex min-h-8 items-center gap-2.5 max-tablet:col-span-3 max-tablet:min-h-11">
        <input
          type="checkbox"
          checked={done}
          onChange={({ target }) => onChange({ done: target.checked })}
          className="size-4.5 shrink-0 accent-accent"
        />
        <span className="min-w-0">
          <b className="font-semibold">{name}</b> {where && <span className="ms-1 text-ink-2">{where}</span>}
        </span>
      </label>
      {graded ? (
        <Select
          size="normal"
          className={tall}
          aria-label={t('gradeOf', { name })}
          value={grade}
          onChange={({ target }) =>
            onChange({ grade: grades.find((one) => one === target.value) ?? '', done: true })
          }
        >
          <option value="">{t('gradeNone')}</option>
          {grades.map((one) => (
            <option key={one} value={one}>
              {t('grade', { grade: one })}
            </option>
          ))}
        </Select>
      ) : (
        <span />
      )}
      {counts ? (
        <span className="flex items-center gap-1.5">
          <TextInput
            size="normal"
            type="number"
            className="max-tablet:h-11"
            min={1}
            max={240}
            aria-label={t(`${counts.unit}Of`, { name })}
            value={amount}
            onChange={({ target }) => onChange({ amount: target.value, done: true })}
          />
          <span aria-hidden="true" className="text-12 text-ink-2">
            {t(counts.unit)}
          </span>
        </span>
      ) : (
        <span />
      )}
      <Select
        size="normal"
        className={tall}
        aria-label={t('responseOf', { name })}
        value={response}
        onChange={({ target }) =>
          onChange({ response: responses.find((one) => one === target.value) ?? '', done: true })
        }
      >
        <option value="">{t('responseNone')}</option>
        {responses.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </Select>
    </li>
  )
}
