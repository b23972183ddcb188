'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { needsSite } from '@/lib/plan/plan-problems'
import { changeTied } from '@/lib/plan/tied-lines'
import { useSettledText } from '../_draft/use-settled-text'
import { readTypedText } from '../_draft/use-typed-text'
import { useDesk } from './builder-context'
import { fieldLook, SiteInput } from './site-input'
import type { Row } from './to-row-groups'

const fields = ['site', 'note', 'clinicianNote'] as const
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
        item[field] ||
        readTypedText(`${planId}:${item.id}:${field}`) !== null ||
        (field === 'site' && siteNeeded),
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

function NoteText({ row, field, fresh }: { row: Row; field: NoteField; fresh: boolean }) {
  const t = useTranslations('builder')
  const id = useId()
  const { goTo } = useDesk()
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-12 font-medium text-ink-2">
        {t(`field.${field}`)}
      </label>
      {field === 'site' ? (
        <SiteInput
          row={row}
          id={id}
          onEnter={() => goTo({ field: 'row', itemId: row.item.id, atOnce: true })}
        />
      ) : (
        <NoteArea row={row} field={field} id={id} fresh={fresh} />
      )}
    </div>
  )
}

function NoteArea({
  row: { item, entry },
  field,
  id,
  fresh,
}: {
  row: Row
  field: 'note' | 'clinicianNote'
  id: string
  fresh: boolean
}) {
  const t = useTranslations('builder')
  const { planId, draft } = useDesk()
  const typed = useSettledText({
    draft,
    key: `${planId}:${item.id}:${field}`,
    stored: item[field] ?? '',
    save: (value) =>
      draft.edit(t('did.note', { name: entry.name }), (now) =>
        changeTied(now, item.id, { [field]: value || undefined }),
      ),
  })
  return (
    <textarea
      id={id}
      // biome-ignore lint/a11y/noAutofocus: the field opens because the person asked for it
      autoFocus={fresh}
      value={typed.text}
      maxLength={2000}
      rows={2}
      className={`${fieldLook} field-sizing-content ${field === 'note' ? 'font-patient text-16' : ''}`}
      onChange={(event) => typed.type(event.target.value)}
      onBlur={typed.settle}
    />
  )
}
