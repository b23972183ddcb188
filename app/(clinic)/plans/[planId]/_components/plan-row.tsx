'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { DoseText } from '@/app/_components/dose-text'
import { FigureMotion } from '@/app/_components/figure-motion'
import { FigurePicture } from '@/app/_components/figure-picture'
import { KindTag } from '@/app/_components/kind-tag'
import { SideWord } from '@/app/_components/side-word'
import { classNames } from '@/app/_ui/class-names'
import { Late, latePart } from '@/app/_ui/late-part'
import { formatDose } from '@/lib/dosage/format-dose'
import { undosedKinds } from '@/lib/dosage/kind'
import type { PlanProblem } from '@/lib/plan/plan-problems'
import { sameValue } from '@/lib/plan/same-value'
import { RowFindings } from '../_check/row-findings'
import type { RowFinding } from '../_check/to-row-findings'
import type { Bracket } from './bracket-of'
import { useDesk } from './builder-context'
import { CatchDose } from './catch-dose'
import { ConflictChoices } from './conflict-choices'
import { RowBracket } from './row-bracket'
import { RowChoice } from './row-choice'
import { RowCondition } from './row-condition'
import { RowGrip } from './row-grip'
import { RowLadder } from './row-ladder'
import { RowMenu } from './row-menu'
import { RowNeeds } from './row-needs'
import { RowPause } from './row-pause'
import { RowTie } from './row-tie'
import type { Row } from './to-row-groups'
import { useRowKeys } from './use-row-keys'

const rowEditor = latePart(() => import('./row-editor').then((part) => part.RowEditor))

type Shown = {
  row: Row
  /** Where it stands in its group. */
  bracket: Bracket | undefined
  open: boolean
  selected: boolean
  /** The line for its other side follows it. */
  tied: boolean
  problems: readonly PlanProblem[]
  findings: readonly RowFinding[]
}

/**
 * One line of the plan: number, picture, name, dose, side, level; opened, it holds the fields to change them. It is drawn
 * again when what it shows is another, and not because another line is.
 */
export const PlanRow = memo(function PlanRow({
  row,
  bracket,
  open,
  selected,
  tied,
  problems,
  findings,
}: Shown) {
  const { item, entry, counted, given } = row
  const t = useTranslations('builder')
  const { openItem, select, can } = useDesk()
  const keys = useRowKeys(row, open)
  const dosed = !undosedKinds.includes(entry.kind)
  const dose = item.dosage ? formatDose(item.dosage, { item: entry }) : ''
  const sideNeeded = given && entry.sideRule === 'one'
  const side = item.side ?? (entry.sideRule === 'both' ? 'both-together' : undefined)
  return (
    <li
      id={`row-${item.id}`}
      data-row={item.id}
      className={classNames(
        'group relative border-line border-b data-dragged:pointer-events-none data-dragged:z-10 data-dragged:bg-paper data-dragged:shadow-over',
        (open || selected) && 'bg-accent-tint shadow-[inset_3px_0_0_var(--accent)]',
        !given && 'text-ink-3',
      )}
      onKeyDown={keys}
      onClickCapture={(event) => {
        if (!event.shiftKey || !can.change || isField(event.target)) return
        event.preventDefault()
        event.stopPropagation()
        select(item.id, 'range')
      }}
    >
      {bracket && <RowBracket edge={bracket.edge} />}
      <div className="row-grid min-h-[68px] items-start pt-2.5 pb-1.5">
        <div className="relative flex items-center text-16 leading-5 font-semibold">
          {can.change && <RowChoice itemId={item.id} name={entry.name} selected={selected} />}
          {can.change && <RowGrip name={entry.name} />}
          {counted && <span className="row-number" />}
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
            aria-describedby={bracket && `group-${bracket.groupId}`}
            disabled={!can.change}
            onClick={() => openItem(open ? null : item.id)}
            className="text-start text-14 font-semibold text-balance"
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
            className="min-w-0 justify-self-start text-start max-tablet:hidden"
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
        <span className="text-center text-14 leading-6 font-semibold max-tablet:text-end">
          <RowLadder itemId={item.id} entry={entry} />
        </span>
        {can.change ? <RowMenu row={row} /> : <span />}
      </div>
      <RowCondition row={row} />
      <RowPause row={row} />
      {tied && <RowTie row={row} />}
      <RowFindings item={item} findings={findings} />
      {open && <Late part={rowEditor} waiting={<CatchDose />} props={{ row, problems }} />}
      {!open && <RowNeeds row={row} problems={problems} />}
      <ConflictChoices itemId={item.id} />
    </li>
  )
}, sameValue)

function isField(target: EventTarget): boolean {
  return target instanceof Element && target.closest('input, textarea, select, label') !== null
}
