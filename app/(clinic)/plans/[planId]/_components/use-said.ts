'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useState } from 'react'
import { findPlanItem } from '@/lib/plan/edit-plan'
import { rowAfter, toDraftNews } from '../_draft/draft-news'
import type { DraftState } from '../_draft/draft-state'
import type { PlanDraft } from '../_draft/plan-draft'
import { comeToPlace, type Place } from './place'

/** What is read aloud; the count tells apart two acts with the same words. */
export type Said = { text: string; count: number }

/**
 * Says in words what a person did with the draft, and keeps the focus with the lines: on one that came back, on the
 * neighbour of one that went. `seen` are the rows in the order they are shown.
 */
export function useSaid(draft: PlanDraft, seen: readonly string[], showPhase: (phaseId: string) => void) {
  const t = useTranslations('builder')
  const [said, setSaid] = useState<Said>({ text: '', count: 0 })
  const [goal, setGoal] = useState<Place | null>(null)
  const say = (text: string) => setSaid(({ count }) => ({ text, count: count + 1 }))
  const hear = useEffectEvent((before: DraftState, after: DraftState) => {
    const news = toDraftNews(before, after)
    if (!news) return
    say(t(`said.${news.kind}`, { what: news.label }))
    const [back] = news.kind === 'undone' || news.kind === 'redone' ? news.came : []
    const found = back === undefined ? null : findPlanItem(after.content, back)
    if (found) {
      showPhase(found.phase.id)
      setGoal({ field: 'row', itemId: found.item.id })
    } else if (news.went.some((id) => seen.includes(id))) {
      const next = rowAfter(seen, news.went)
      setGoal(next === null ? { field: 'add' } : { field: 'row', itemId: next })
    }
  })
  useEffect(() => {
    let last = draft.getState()
    const forget = draft.subscribe(() => {
      const before = last
      last = draft.getState()
      hear(before, last)
    })
    return () => void forget()
  }, [draft])
  useEffect(() => {
    if (goal) comeToPlace(goal)
  }, [goal])
  return { said, say }
}
