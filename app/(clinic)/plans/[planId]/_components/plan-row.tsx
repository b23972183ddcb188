'use client'

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { formatDose } from '@/lib/dosage/format-dose'
import { undosedKinds } from '@/lib/dosage/kind'
import { DoseText } from '../../../../_components/dose-text'
import { FigureMotion } from '../../../../_components/figure-motion'
import { FigurePicture } from '../../../../_components/figure-picture'
import { KindTag } from '../../../../_components/kind-tag'
import { SideWord } from '../../../../_components/side-word'
import { classNames } from '../../../../_ui/class-names'
import { Icon } from '../../../../_ui/icon'
import { RowFindings } from '../_check/row-findings'
import { useBuilder } from './builder-context'
import { ConflictChoices } from './conflict-choices'
import { RowCondition } from './row-condition'
import { RowEditor } from './row-editor'
import { RowMenu } from './row-menu'
import { RowNeeds } from './row-needs'
import type { Row } from './to-row-groups'

/** One line of the plan: number, picture, name, dose, side, level; opened, it holds the fields to change them. */
export function PlanRow({ row }: { row: Row }) {
  const { item, entry, number, given } = row
  const t = useTranslations('builder')
  const { openId, openItem, can } = useBuilder()
  const open = openId === item.id
  const sortable = useSortable({ id: item.id, disabled: !can.change })
  const keys = useRowKeys(row)
  const dosed = !undosedKinds.includes(entry.kind)
  const dose = item.dosage ? formatDose(item.dosage, { item: entry }) : ''
  const sideNeeded = given && entry.sideRule === 'one'
  const side = item.side ?? (entry.sideRule === 'both' ? 'both-together' : undefined)
  return (
    <li
      ref={sortable.setNodeRef}
      id={`row-${item.id}`}
      style={{ transform: CSS.Translate.toString(sortable.transform), transition: sortable.transition }}
      className={classNames(
        'group relative border-line border-b',
        open && 'bg-accent-tint shadow-[inset_3px_0_0_var(--accent)]',
        sortable.isDragging && 'z-10 bg-paper shadow-over',
        !given && 'text-ink-3',
      )}
      onKeyDown={keys}
    >
      <div className="row-grid min-h-[68px] items-start pt-2.5 pb-1.5">
        <div className="relative flex items-center text-16 leading-5 font-semibold">
          {can.change && (
            <button
              type="button"
              ref={sortable.setActivatorNodeRef}
              {...sortable.attributes}
              {...sortable.listeners}
              aria-label={t('drag.grip', { name: entry.name })}
              className="-left-[19px] absolute touch-none text-ink-3 opacity-0 focus-visible:opacity-100 group-hover:opacity-100 max-tablet:hidden"
            >
              <Icon name="grip" />
            </button>
          )}
          {number}
        </div>
        <FigureMotion
          figure={entry.figure}
          side={item.side}
          prescribed={{ ...item.dosage, kind: entry.kind }}
          small
          className="-mt-1"
        >
          <FigurePicture
            figure={entry.figure}
            kind={entry.kind}
            side={item.side}
            quiet={!given}
            className="h-14 w-full max-tablet:h-13"
          />
        </FigureMotion>
        <div className="min-w-0">
          <button
            type="button"
            data-row-name
            data-place="row"
            aria-expanded={open}
            disabled={!can.change}
            onClick={() => openItem(open ? null : item.id)}
            className="text-left text-14 font-semibold text-balance"
          >
            {entry.name}
          </button>
          <p className="mt-[3px] flex flex-wrap items-center gap-x-1.5 text-12 text-ink-3">
            <KindTag kind={entry.kind} word />
            {open && entry.muscles.length > 0 && (
              <span>{t('muscles', { list: entry.muscles.join(', ') })}</span>
            )}
          </p>
          <p className="mt-1 flex flex-wrap gap-x-2.5 tablet:hidden">
            {dose && <DoseText dose={dose} />}
            <SideWord side={side} needed={sideNeeded} />
          </p>
        </div>
        {!open && dosed && (
          <button
            type="button"
            disabled={!can.change}
            onClick={() => openItem(item.id)}
            aria-label={t('changeDose', {
              name: entry.name,
              dose: dose || t('noDose'),
            })}
            className="min-w-0 justify-self-start text-left max-tablet:hidden"
          >
            {dose ? (
              <DoseText dose={dose} dotted />
            ) : (
              <span className="text-14 text-ink-3">{t('noDose')}</span>
            )}
          </button>
        )}
        {(open || !dosed) && <span className="max-tablet:hidden" />}
        <span className="text-14 max-tablet:hidden">
          {!open && <SideWord side={side} needed={sideNeeded} />}
        </span>
        <span className="text-center text-14 font-semibold max-tablet:text-right">{entry.level}</span>
        {can.change ? <RowMenu row={row} /> : <span />}
      </div>
      <RowCondition row={row} />
      <RowFindings row={row} />
      {open && <RowEditor row={row} />}
      {!open && <RowNeeds row={row} />}
      <ConflictChoices itemId={item.id} />
    </li>
  )
}

/** Keys on a row: Alt with an arrow moves it, Delete removes it, D opens its dose, Escape closes it. */
function useRowKeys({ item, entry }: Row) {
  const { openId, stepItem, removeItem, openItem, goTo, can } = useBuilder()
  return (event: KeyboardEvent<HTMLElement>) => {
    // Keys in the row's own menu, which stands elsewhere on the page, are the menu's.
    if (!can.change || !(event.target instanceof HTMLElement) || !event.currentTarget.contains(event.target))
      return
    const inField = event.target.matches('input, textarea, select')
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined
    if (event.altKey && step) {
      event.preventDefault()
      stepItem(item.id, step)
    } else if (event.key === 'Escape' && openId === item.id) {
      openItem(null)
      goTo({ field: 'row', itemId: item.id })
    } else if (!inField && event.key === 'Delete' && entry.kind !== 'SF') {
      event.preventDefault()
      removeItem(item.id)
    } else if (
      !inField &&
      event.key.toLowerCase() === 'd' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey
    ) {
      event.preventDefault()
      openItem(item.id)
    }
  }
}
