'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DoseText } from '@/app/_components/dose-text'
import { FigurePicture } from '@/app/_components/figure-picture'
import { SideWord } from '@/app/_components/side-word'
import { classNames } from '@/app/_ui/class-names'
import { RowFindings } from '@/app/(clinic)/plans/[planId]/_check/row-findings'
import type { RowFinding } from '@/app/(clinic)/plans/[planId]/_check/to-row-findings'
import { useDesk } from '@/app/(clinic)/plans/[planId]/_components/builder-context'
import { ConflictChoices } from '@/app/(clinic)/plans/[planId]/_components/conflict-choices'
import { RowEditor } from '@/app/(clinic)/plans/[planId]/_components/row-editor'
import { RowLadder } from '@/app/(clinic)/plans/[planId]/_components/row-ladder'
import { RowNeeds } from '@/app/(clinic)/plans/[planId]/_components/row-needs'
import type { Row } from '@/app/(clinic)/plans/[planId]/_components/to-row-groups'
import { usePause } from '@/app/(clinic)/plans/[planId]/_components/use-pause'
import { useRowKeys } from '@/app/(clinic)/plans/[planId]/_components/use-row-keys'
import type { LineLog } from '@/lib/adherence/line-log'
import { formatDose } from '@/lib/dosage/format-dose'
import { pauseOn } from '@/lib/plan/pause-on'
import type { PlanProblem } from '@/lib/plan/plan-problems'
import { FollowMenu } from './follow-menu'
import { LineFacts } from './line-facts'
import { RowRemark, WaitingRemark } from './row-remark'
import type { RowTalk } from './talk'

/** One line: what became of it, and the ways to change it. The keys are the builder's, and P lets it rest. */
export function FollowRow({
  row,
  log,
  talk,
  open,
  problems,
  findings,
}: {
  row: Row
  log: LineLog | undefined
  talk: RowTalk
  open: boolean
  problems: readonly PlanProblem[]
  findings: readonly RowFinding[]
}) {
  const { item, entry, counted, given } = row
  const t = useTranslations('follow')
  const builder = useTranslations('builder')
  const { openItem, can, clinic, goTo } = useDesk()
  const [remarking, setRemarking] = useState(false)
  const remarkOff = !talk.may
    ? t('remark.role')
    : !talk.lines.some(({ id }) => id === item.id) && t('remark.notGiven')
  const closeRemark = () => {
    setRemarking(false)
    goTo({ field: 'row', itemId: item.id })
  }
  const keys = useRowKeys(row, open)
  const pause = usePause(row)
  const resting = pauseOn(item, clinic.today) !== null
  const dose = item.dosage ? formatDose(item.dosage, { item: entry }) : ''
  return (
    <li
      id={`row-${item.id}`}
      data-row={item.id}
      className={classNames(
        'border-line border-b py-2.5',
        open && 'bg-accent-tint shadow-[inset_3px_0_0_var(--accent)]',
      )}
      onKeyDown={(event) => {
        const inField = event.target instanceof HTMLElement && event.target.matches('input, textarea, select')
        const plain = !inField && !event.ctrlKey && !event.metaKey && !event.altKey
        if (can.change && plain && event.key.toLowerCase() === 'p') {
          event.preventDefault()
          pause()
        } else if (!remarkOff && plain && event.key.toLowerCase() === 'r') {
          event.preventDefault()
          setRemarking(true)
        } else keys(event)
      }}
    >
      <div className="grid grid-cols-[24px_72px_minmax(0,1fr)_auto] items-start gap-x-3 max-tablet:grid-cols-[72px_minmax(0,1fr)_auto]">
        <span className="text-16 leading-5 font-semibold max-tablet:hidden">
          {counted && <span className="row-number" />}
        </span>
        <FigurePicture
          figure={entry.figure}
          kind={entry.kind}
          side={item.side}
          quiet={resting}
          className="h-13 w-full"
        />
        <div className="grid min-w-0 gap-1">
          <button
            type="button"
            data-row-name
            data-place="row"
            aria-expanded={open}
            disabled={!can.change}
            onClick={() => openItem(open ? null : item.id)}
            className="justify-self-start text-start text-14 font-semibold text-balance"
          >
            {entry.name}
          </button>
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            {!open && (
              <button
                type="button"
                disabled={!can.change}
                onClick={() => openItem(item.id)}
                aria-label={builder('changeDose', { name: entry.name, dose: dose || builder('noDose') })}
              >
                {dose ? <DoseText dose={dose} dotted /> : builder('noDose')}
              </button>
            )}
            <SideWord side={item.side} needed={given && entry.sideRule === 'one'} />
            {resting && <b className="font-semibold">{t('rests')}</b>}
          </p>
          <LineFacts log={log} />
        </div>
        <div className="flex items-center gap-2 text-14 font-semibold">
          <RowLadder itemId={item.id} entry={entry} />
          {can.change && (
            <FollowMenu
              row={row}
              resting={resting}
              onPause={pause}
              remark={{ open: () => setRemarking(true), off: remarkOff }}
            />
          )}
        </div>
      </div>
      <div className="mt-2 [&_.row-indent]:ps-[120px] max-tablet:[&_.row-indent]:ps-[84px]">
        {remarking ? (
          <RowRemark itemId={item.id} name={entry.name} talk={talk} onClose={closeRemark} />
        ) : (
          <WaitingRemark itemId={item.id} talk={talk} />
        )}
        <RowFindings item={item} findings={findings} />
        {open && <RowEditor row={row} problems={problems} />}
        {!open && <RowNeeds row={row} problems={problems} />}
        <ConflictChoices itemId={item.id} />
      </div>
    </li>
  )
}
