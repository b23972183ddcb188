'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, type KeyboardEvent, useState } from 'react'
import { DayField } from '@/app/_components/day-field'
import { Button } from '@/app/_ui/button'
import { Field } from '@/app/_ui/field'
import { TextArea } from '@/app/_ui/text-area'
import { TextInput } from '@/app/_ui/text-input'
import { firstVisitDay } from '@/lib/adherence/visit/first-visit-day'
import type { VisitLine as Line, PlanVisit, VisitInput } from '@/lib/adherence/visit/visit'
import { typeDay } from '@/lib/day/date-order'
import { readTypedDay } from '@/lib/day/read-typed-day'
import { type LineDraft, toDoneLines, toVisitDraft } from './visit-draft'
import { VisitLine } from './visit-line'

/** What was done, line by line, how the pain was, and whether the plan was looked at anew. */
export function VisitForm({
  id,
  lines,
  version,
  visit,
  reassessed,
  clinic,
  onSay,
  error,
}: {
  id: string
  lines: readonly Line[]
  version: number
  /** What is on record and is corrected. */
  visit: PlanVisit | null
  /** Whether the box says so at first. */
  reassessed: boolean
  clinic: { country: string; today: string }
  /** Hands on what was said; null: nothing. */
  onSay: (said: VisitInput | null) => void
  error: string | null
}) {
  const t = useTranslations('visit.dialog')
  const locale = useLocale()
  const [draft, setDraft] = useState(() => toVisitDraft(lines))
  const rules = {
    country: clinic.country,
    today: clinic.today,
    to: clinic.today,
    from: firstVisitDay(clinic.today),
  }
  const byHand = lines.filter((line) => line.byHand)
  const others = lines.filter((line) => !line.byHand)
  const change = (itemId: string, next: Partial<LineDraft>) =>
    setDraft((now) => {
      const before = now[itemId]
      return before ? { ...now, [itemId]: { ...before, ...next } } : now
    })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const day = readTypedDay(String(typed.get('on')), { ...rules, locale })
    if (!('day' in day)) return event.currentTarget.querySelector<HTMLElement>('[name=on]')?.focus()
    onSay(toInput(typed, { on: day.day, version, lines: toDoneLines(lines, draft) }))
  }
  const rows = (some: readonly Line[]) =>
    some.map((line) => (
      <VisitLine
        key={line.itemId}
        line={line}
        draft={draft[line.itemId] ?? { done: false, grade: '', amount: '', response: '' }}
        onChange={(next) => change(line.itemId, next)}
      />
    ))
  return (
    <form id={id} onSubmit={submit} onKeyDown={submitByKey} className="grid gap-4">
      <section aria-labelledby={`${id}-hand`}>
        <div className="flex min-h-9 flex-wrap items-center gap-2 border-ink border-b pb-1.5">
          <h3 id={`${id}-hand`} className="me-auto text-14 font-semibold">
            {t('byHand')}
          </h3>
          {byHand.length > 0 && (
            <Button
              size="small"
              icon="check"
              onClick={() => byHand.forEach(({ itemId }) => void change(itemId, { done: true }))}
              className="max-tablet:h-11"
            >
              {t('asPlanned')}
            </Button>
          )}
        </div>
        {byHand.length === 0 && <p className="py-2 text-ink-2">{t('noLines')}</p>}
        <ul>{rows(byHand)}</ul>
      </section>
      {others.length > 0 && (
        <details open={others.some(({ itemId }) => draft[itemId]?.done) || undefined}>
          <summary className="w-fit cursor-pointer py-1.5 font-semibold max-tablet:py-3">
            {t('others')}
          </summary>
          <ul className="border-line border-t">{rows(others)}</ul>
        </details>
      )}
      <div className="grid gap-4 tablet:grid-cols-[120px_120px_minmax(0,1fr)] max-tablet:grid-cols-2">
        {(['before', 'after'] as const).map((when) => (
          <Field key={when} label={t(when === 'before' ? 'painBefore' : 'painAfter')}>
            <TextInput name={when} type="number" min={0} max={10} defaultValue={visit?.pain?.[when] ?? ''} />
          </Field>
        ))}
        <div className="max-tablet:col-span-2">
          <DayField
            label={t('day')}
            name="on"
            value={typeDay(visit?.on ?? clinic.today, clinic.country)}
            rules={rules}
          />
        </div>
      </div>
      <label className="flex min-h-8 items-center gap-2.5 max-tablet:min-h-11">
        <input
          type="checkbox"
          name="reassessed"
          defaultChecked={visit ? visit.reassessed === true : reassessed}
          className="size-4.5 accent-accent"
        />
        {t('reassessed')}
      </label>
      <Field label={t('note')}>
        <TextArea name="note" rows={1} maxLength={500} defaultValue={visit?.note ?? ''} />
      </Field>
      {error !== null && (
        <p role="alert" className="font-medium">
          {error}
        </p>
      )}
    </form>
  )
}

/** Ctrl or ⌘ with Enter records from wherever the focus is. */
function submitByKey(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.requestSubmit()
}

/** What the form says with its lines; null when that is nothing. */
function toInput(typed: FormData, begun: Pick<VisitInput, 'on' | 'version' | 'lines'>): VisitInput | null {
  const word = (name: string) => String(typed.get(name) ?? '').trim()
  const [before, after] = [word('before'), word('after')]
  const pain = { ...(before && { before: Number(before) }), ...(after && { after: Number(after) }) }
  const said = {
    ...(before || after ? { pain } : {}),
    ...(typed.has('reassessed') ? { reassessed: true as const } : {}),
    ...(word('note') ? { note: word('note') } : {}),
  }
  const isSaid = begun.lines.some(({ done }) => done) || Object.keys(said).length > 0
  return isSaid ? { ...begun, ...said } : null
}
