'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Segment } from '@/app/_ui/segment'
import type { Side } from '@/lib/dosage/kind'
import { changeLines } from '@/lib/plan/edit-lines'
import { findPlanItem } from '@/lib/plan/edit-plan'
import type { PlanProblem } from '@/lib/plan/plan-problems'
import { useBuilder } from '../_components/builder-context'
import { FillRow } from './fill-row'
import { GiveHead } from './give-head'
import { toLeftId } from './use-left'

const sides = ['left', 'right', 'both-each'] as const
const filled = ['sideMissing', 'siteMissing'] as const
type Filled = (typeof filled)[number]

/** A line and what was asked of it. */
type Asked = { id: string; itemId: string; code: Filled }

/** Every side and place that was missing when the dialog opened or since; what is filled in stays, to be looked at and changed. */
export function FillIn() {
  const t = useTranslations('builder')
  const { problems, content, draft } = useBuilder()
  const asked = useAsked(problems)
  const open = new Set(problems.map(toLeftId))
  const rows = asked.filter(({ itemId }) => findPlanItem(content, itemId))
  if (rows.length === 0) return null
  const sided = rows.filter(({ code }) => code === 'sideMissing').map(({ itemId }) => itemId)
  const given = new Set(sided.map((itemId) => findPlanItem(content, itemId)?.item.side))
  const [only] = given
  const fill = (side: Side) =>
    draft.edit(t('did.sides', { count: sided.length }), (now) => changeLines(now, sided, () => ({ side })))
  const placed = rows.filter(({ code }) => code === 'siteMissing').map(({ itemId }) => itemId)
  const places = placed.map((itemId) => findPlanItem(content, itemId)?.item.site)
  const place = places.find((site) => site !== undefined)
  const spread = () =>
    draft.edit(t('did.places', { count: placed.length }), (now) =>
      changeLines(now, placed, () => (place ? { site: place } : null)),
    )
  const done = rows.filter(({ id }) => !open.has(id)).length
  return (
    <section aria-label={t('give.fill')}>
      <GiveHead title={t('give.fill')}>{t('give.filled', { done, all: rows.length })}</GiveHead>
      {sided.length > 1 && (
        <div
          data-left={rows.find(({ code, id }) => code === 'sideMissing' && open.has(id))?.id}
          className="flex flex-wrap items-center justify-between gap-2 border-line border-b py-2"
        >
          <p className="font-medium">{t('give.sameSide')}</p>
          <Segment
            label={t('sidesForAll')}
            size="large"
            value={given.size === 1 && only ? toChoice(only) : null}
            onValueChange={fill}
            choices={sides.map((side) => ({ value: side, label: t(`sideForAll.${side}`) }))}
          />
        </div>
      )}
      <ul>
        {rows.map(({ id, itemId, code }) => (
          <FillRow key={id} id={id} itemId={itemId} code={code} done={!open.has(id)} />
        ))}
      </ul>
      {place !== undefined && places.includes(undefined) && (
        <div className="flex justify-end pt-2">
          <Button size="small" onClick={spread}>
            {t('give.samePlace', { place })}
          </Button>
        </div>
      )}
    </section>
  )
}

function toChoice(side: Side): (typeof sides)[number] | null {
  return sides.find((one) => one === side) ?? null
}

/** What was asked stays asked while the dialog is open. */
function useAsked(problems: readonly PlanProblem[]): readonly Asked[] {
  const [asked, setAsked] = useState<readonly Asked[]>([])
  const fresh = problems.flatMap((problem): Asked[] => {
    const code = filled.find((one) => one === problem.code)
    const id = toLeftId(problem)
    return code && problem.itemId && !asked.some((one) => one.id === id)
      ? [{ id, itemId: problem.itemId, code }]
      : []
  })
  if (fresh.length > 0) setAsked([...asked, ...fresh])
  return [...asked, ...fresh]
}
