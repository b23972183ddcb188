'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { needsSite } from '@/lib/plan/plan-problems'
import { changeTied } from '@/lib/plan/tied-lines'
import { Button } from '../../../../_ui/button'
import { useSettledText } from '../_draft/use-settled-text'
import { hasTypedText } from '../_draft/use-typed-text'
import { useDesk } from './builder-context'
import type { Row } from './to-row-groups'

const fields = ['site', 'note', 'clinicianNote'] as const
const siteChoices = [
  'hip',
  'outerHip',
  'buttock',
  'groin',
  'frontThigh',
  'backThigh',
  'outerThigh',
  'lowBack',
] as const
type NoteField = (typeof fields)[number]

/** Site, note to the patient and note to colleagues: a button each until there is something in it. Escape keeps what is typed. */
export function RowNotes({ row }: { row: Row }) {
  const t = useTranslations('builder')
  const { planId } = useDesk()
  const { item, entry } = row
  const siteNeeded = needsSite(entry)
  const [shown, setShown] = useState<readonly NoteField[]>(() =>
    fields.filter(
      (field) =>
        item[field] || hasTypedText(`${planId}:${item.id}:${field}`) || (field === 'site' && siteNeeded),
    ),
  )
  const offered = fields.filter((field) => !shown.includes(field) && (field !== 'site' || siteNeeded))
  return (
    <div className="grid gap-2">
      {shown.map((field) => (
        <NoteText key={field} row={row} field={field} fresh={!item[field] && field !== 'site'} />
      ))}
      {offered.length > 0 && (
        <div className="-ms-2 flex flex-wrap">
          {offered.map((field) => (
            <Button
              key={field}
              look="text"
              size="small"
              icon="plus"
              onClick={() => setShown([...shown, field])}
            >
              {t(`addField.${field}`)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}

function NoteText({ row: { item, entry }, field, fresh }: { row: Row; field: NoteField; fresh: boolean }) {
  const t = useTranslations('builder')
  const id = useId()
  const { planId, draft, goTo } = useDesk()
  const stored = item[field] ?? ''
  const typed = useSettledText({
    draft,
    key: `${planId}:${item.id}:${field}`,
    stored,
    save: (value) =>
      draft.edit(t('did.note', { name: entry.name }), (now) =>
        changeTied(now, item.id, { [field]: value || undefined }),
      ),
  })
  const look =
    'w-full rounded-control border border-line-2 bg-paper px-3 py-1.5 outline-none focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-accent'
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-12 font-medium text-ink-2">
        {t(`field.${field}`)}
      </label>
      {field === 'site' && (
        <datalist id={`${id}-sites`}>
          {siteChoices.map((choice) => (
            <option key={choice} value={t(`siteChoice.${choice}`)} />
          ))}
        </datalist>
      )}
      {field === 'site' ? (
        <input
          id={id}
          data-place="site"
          value={typed.text}
          maxLength={60}
          placeholder={t('siteExample')}
          list={`${id}-sites`}
          className={look}
          onChange={(event) => typed.type(event.target.value)}
          onBlur={typed.settle}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            typed.settle()
            goTo({ field: 'row', itemId: item.id })
          }}
        />
      ) : (
        <textarea
          id={id}
          // biome-ignore lint/a11y/noAutofocus: the field opens because the person asked for it
          autoFocus={fresh}
          value={typed.text}
          maxLength={2000}
          rows={2}
          className={`${look} field-sizing-content ${field === 'note' ? 'font-patient text-16' : ''}`}
          onChange={(event) => typed.type(event.target.value)}
          onBlur={typed.settle}
        />
      )}
    </div>
  )
}
