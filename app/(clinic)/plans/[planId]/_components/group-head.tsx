'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, memo, useEffect, useId } from 'react'
import { classNames } from '@/app/_ui/class-names'
import { Icon } from '@/app/_ui/icon'
import { IconButton } from '@/app/_ui/icon-button'
import { changeGroup } from '@/lib/plan/edit-groups'
import { parseRounds, type Rounds } from '@/lib/plan/parse-rounds'
import type { LineGroup, PlanContent } from '@/lib/plan/schema'
import { useSettling } from '../_draft/use-settling'
import { useTypedText } from '../_draft/use-typed-text'
import { useDesk } from './builder-context'
import { RowBracket } from './row-bracket'
import { useSayRounds } from './use-say-rounds'

/** The head of a group of rows: what it is, and its rounds and rest, which are typed where they stand. */
export const GroupHead = memo(function GroupHead({ group, firstId }: { group: LineGroup; firstId: string }) {
  const t = useTranslations('builder.groups')
  const id = useId()
  const sayRounds = useSayRounds()
  const { planId, draft, live, goTo, say, can, takeApart } = useDesk()
  const kind = t(`kind.${group.kind}`)
  const stored = sayRounds(group)
  const field = useTypedText(`${planId}:group:${group.id}`, stored)
  const read = parseRounds(field.text)
  const problem = read.ok ? null : t(`problem.${read.problem.kind}`, { word: '', ...read.problem })
  const said = read.ok ? sayRounds(read.value) : stored
  const isLive = field.typed && read.ok
  const settle = () => {
    if (!read.ok) return
    if (field.typed && said !== stored)
      draft.edit(t('didRounds', { kind, rounds: said }), toEdit(group.id, read.value))
    field.settle()
  }
  useSettling(draft, settle)
  useEffect(() => {
    if (isLive) live.show({ of: group.id, edit: toEdit(group.id, read.value) })
    else live.forget(group.id)
  })
  useEffect(() => () => live.forget(group.id), [live, group.id])
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    if (problem && event.key === 'Enter') return say(problem)
    settle()
    goTo({ field: 'row', itemId: firstId, atOnce: true })
  }
  return (
    <li className="relative border-line border-b bg-paper-2">
      <RowBracket edge="head" />
      <div className="flex min-h-9 flex-wrap items-center gap-x-2 ps-[64px] pe-5 max-wide:ps-[58px] max-tablet:min-h-11 max-tablet:ps-[50px] max-tablet:pe-2">
        <span className="text-12 font-semibold text-ink-2">{kind}</span>
        <span id={`group-${group.id}`} hidden>
          {t('described', { kind, rounds: said })}
        </span>
        <label htmlFor={id} className="sr-only">
          {t('rounds', { kind })}
        </label>
        <input
          id={id}
          data-rounds={group.id}
          value={field.text}
          readOnly={!can.change}
          autoComplete="off"
          spellCheck={false}
          placeholder={t('pattern')}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${id}-problem` : isLive ? `${id}-said` : undefined}
          onFocus={({ target }) => target.select()}
          onChange={({ target }) => field.type(target.value)}
          onBlur={settle}
          onKeyDown={keys}
          className={classNames(
            'field-sizing-content h-7 min-w-24 max-w-full rounded-control border bg-transparent px-1.5 text-14 font-medium outline-none transition-press max-tablet:h-11 max-tablet:text-16',
            problem ? 'border-2 border-ink' : 'border-transparent',
            can.change && 'hover:border-line-2 focus-visible:border-accent focus-visible:bg-paper',
          )}
        />
        {isLive && (
          <span id={`${id}-said`} className="text-12 text-ink-2">
            {said}
          </span>
        )}
        {can.change && (
          <IconButton
            icon="close"
            label={t('takeApart', { kind })}
            className="ms-auto max-tablet:size-11"
            onClick={() => takeApart(group.id)}
          />
        )}
        {problem && (
          <p id={`${id}-problem`} className="flex basis-full gap-2 pb-2">
            <Icon name="stop" className="mt-0.5" />
            <span>{problem}</span>
          </p>
        )}
      </div>
    </li>
  )
})

function toEdit(groupId: string, { rounds, restSec }: Rounds) {
  return (content: PlanContent) => changeGroup(content, groupId, { rounds, restSec })
}
