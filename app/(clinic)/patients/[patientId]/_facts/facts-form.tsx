'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, type RefObject, useRef, useState } from 'react'
import { Button } from '@/app/_ui/button'
import type { PlanLocale } from '@/lib/i18n/locales'
import { flagName } from '@/lib/safety/flag-list'
import type { PatientFacts } from '@/lib/safety/patient-facts'
import { type FlagChoice, flagChoices } from '@/lib/safety/search-flags'
import type { ConditionChoice } from './condition-choices'
import { ConditionList, ConditionRow } from './condition-row'
import { type FactsDraft, type FlagRow as Row, toDraft, toFacts, withKey } from './facts-draft'
import { FlagRow, PlaceList } from './flag-row'
import { FlagSearch } from './flag-search'
import { HomeFields } from './home-fields'

export type FormProblem = { message: string; problems: readonly { path: string; allowed: string }[] }

/** Flags first, then condition, limbs, home and positions. Control with Enter records from anywhere. */
export function FactsForm({
  facts,
  asked,
  conditions,
  clinic,
  locale,
  search,
  busy,
  problem,
  onCancel,
  onSave,
}: {
  facts: PatientFacts
  /** The day somebody last went through the flags. */
  asked: string | undefined
  conditions: readonly ConditionChoice[]
  clinic: { country: string; today: string }
  locale: PlanLocale
  search: RefObject<HTMLInputElement | null>
  busy: boolean
  problem: FormProblem | null
  onCancel: () => void
  onSave: (facts: PatientFacts) => void
}) {
  const t = useTranslations('facts')
  const common = useTranslations('common')
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState<FactsDraft>(() => toDraft(facts))
  const [choices] = useState(() => flagChoices(locale))
  const change = (part: Partial<FactsDraft>) => setDraft((now) => ({ ...now, ...part }))
  const labelOf = (flag: string) => flagName(flag)?.label[locale] ?? flag
  const errorAt = (path: string) => problem?.problems.find((one) => one.path === path)?.allowed

  const addFlag = ({ flag, needs }: FlagChoice) => {
    const row = withKey({ flag }) as Row
    change({ flags: [row, ...draft.flags] })
    if (needs.length > 0) requestAnimationFrame(() => focusFlag(form.current, row.key))
  }
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (!form.current || busy) return
    const read = toFacts(draft, new FormData(form.current), { ...clinic, locale })
    if ('facts' in read) return onSave(read.facts)
    form.current.querySelector<HTMLElement>(`[name="${read.unread}"]`)?.focus()
  }
  return (
    <form
      ref={form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && submit(event)}
      className="grid gap-6"
    >
      <section aria-label={t('flags.title')}>
        <h3 className="mb-2 text-14 font-semibold">{t('flags.title')}</h3>
        <FlagSearch choices={choices} input={search} onAdd={addFlag} />
        <ul className="mt-1">
          {draft.flags.map((row) => (
            <FlagRow
              key={row.key}
              row={row}
              label={labelOf(row.flag)}
              choices={choices}
              clinic={clinic}
              onChange={(part) => change({ flags: changed(draft.flags, row.key, part) })}
              onRemove={() => {
                change({ flags: draft.flags.filter(({ key }) => key !== row.key) })
                search.current?.focus()
              }}
            />
          ))}
        </ul>
        <PlaceList />
        <label className="mt-3 flex min-h-8 items-center gap-2">
          <input
            type="checkbox"
            className="size-4 accent-accent"
            checked={draft.flagsAskedOn === clinic.today}
            onChange={({ target }) => change({ flagsAskedOn: target.checked ? clinic.today : asked })}
          />
          {t('flags.askedToday')}
        </label>
      </section>
      <section aria-label={t('condition.title')}>
        <h3 className="text-14 font-semibold">{t('condition.title')}</h3>
        <ul>
          {draft.conditions.map((row, index) => (
            <ConditionRow
              key={row.key}
              row={row}
              choices={conditions}
              codeError={errorAt(`facts.conditions[${index}].code`)}
              onChange={(part) => change({ conditions: changed(draft.conditions, row.key, part) })}
              onRemove={() => change({ conditions: draft.conditions.filter(({ key }) => key !== row.key) })}
            />
          ))}
        </ul>
        <ConditionList choices={conditions} />
        <Button
          look="text"
          size="small"
          icon="plus"
          className="-ms-2 mt-1"
          onClick={() => change({ conditions: [...draft.conditions, withKey({ text: '' })] })}
        >
          {t('condition.add')}
        </Button>
      </section>
      <HomeFields draft={draft} onChange={change} />
      {problem && (
        <p role="alert" className="font-medium">
          {problem.message || problem.problems.map(({ allowed }) => allowed).join(' ')}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button onClick={onCancel}>{common('cancel')}</Button>
        <Button type="submit" look="primary" busy={busy && common('saving')}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

function changed<Entry extends { key: string }>(rows: Entry[], key: string, part: Partial<Entry>): Entry[] {
  return rows.map((row) => (row.key === key ? { ...row, ...part } : row))
}

/** What a new flag asks first takes the focus; a group of choices takes it on the one that stands. */
function focusFlag(form: HTMLElement | null, key: string): void {
  const row = form?.querySelector(`[data-flag="${key}"]`)
  row?.querySelector<HTMLElement>('input:checked, input:not([type="radio"])')?.focus()
}
