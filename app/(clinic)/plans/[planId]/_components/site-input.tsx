'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useId } from 'react'
import { classNames } from '@/app/_ui/class-names'
import { changeTied } from '@/lib/plan/tied-lines'
import { useSettledText } from '../_draft/use-settled-text'
import { useDesk } from './builder-context'
import type { Row } from './to-row-groups'

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

/** Where on the body a line goes: typed, with the usual places offered. Enter keeps it. */
export function SiteInput({
  row: { item, entry },
  id,
  label,
  className,
  onEnter,
}: {
  row: Pick<Row, 'item' | 'entry'>
  id?: string
  /** Where no label of its own stands by. */
  label?: string
  className?: string
  onEnter?: (event: KeyboardEvent) => void
}) {
  const t = useTranslations('builder')
  const list = useId()
  const { planId, draft } = useDesk()
  const typed = useSettledText({
    draft,
    key: `${planId}:${item.id}:site`,
    stored: item.site ?? '',
    save: (value) =>
      draft.edit(t('did.note', { name: entry.name }), (now) =>
        changeTied(now, item.id, { site: value || undefined }),
      ),
  })
  return (
    <>
      <datalist id={list}>
        {siteChoices.map((choice) => (
          <option key={choice} value={t(`siteChoice.${choice}`)} />
        ))}
      </datalist>
      <input
        id={id}
        aria-label={label}
        data-place="site"
        value={typed.text}
        maxLength={60}
        placeholder={t('siteExample')}
        list={list}
        className={classNames(fieldLook, className)}
        onChange={(event) => typed.type(event.target.value)}
        onBlur={typed.settle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          typed.settle()
          onEnter?.(event)
        }}
      />
    </>
  )
}

/** How a field of a row looks. */
export const fieldLook =
  'w-full rounded-control border border-line-2 bg-paper px-3 py-1.5 outline-none focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-accent'
