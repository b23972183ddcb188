'use client'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ItemBody } from '@/lib/adherence/check-in'
import { toBoxBody } from '@/lib/adherence/to-box-body'
import type { TodayLine } from '@/lib/adherence/to-today'

/** What was marked last on this page, and how it is taken back. */
export type Marked = { lineId: string; day: string; undo: () => void }

/**
 * Marks boxes of lines and knows how to undo the last mark: with one more word that says what stood there before, as
 * nothing that was logged is ever taken away. Pain as the reason leads to the question about pain.
 */
export function useMarking(add: (day: string, body: ItemBody, itemId: string) => void) {
  const t = useTranslations('share.tick')
  const [marked, setMarked] = useState<Marked | null>(null)
  const [told, setTold] = useState('')
  function mark(
    { line, boxes }: TodayLine,
    body: ItemBody,
    { day, form }: { day: string; form: HTMLFormElement },
  ) {
    const before = boxes.find(({ slot }) => slot === (body.slot ?? null))
    const isTakenBack = body.result === 'not' && !body.reason
    const row = form.closest('li')
    const words = t(isTakenBack ? 'unmarked' : `marked-${body.result}`, { name: line.title })
    const undo = () => {
      const reason = before?.reason
      add(
        day,
        toBoxBody(body.slot ?? null, { result: before?.result ?? null, ...(reason ? { reason } : {}) }),
        line.id,
      )
      setMarked(null)
      setTold(t('undone', { name: line.title }))
      focusRow(row)
    }
    add(day, body, line.id)
    setMarked({ lineId: line.id, day, undo })
    setTold(words)
    const fold = form.closest('details')
    if (fold?.classList.contains('reading-other')) {
      fold.open = false
      form.reset()
      focusRow(row)
    }
    if (body.reason === 'pain') window.location.hash = 'check-in'
  }
  return { mark, marked, told }
}

/** What was pressed goes: whoever works by keyboard stays at the line. */
function focusRow(row: HTMLElement | null) {
  row?.querySelector<HTMLElement>('h3')?.focus()
}
