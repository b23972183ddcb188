'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { isTyping } from '@/app/_ui/is-typing'
import { lateModule } from '@/app/_ui/late-part'
import { useToast } from '@/app/_ui/toast'
import { formatDose } from '@/lib/dosage/format-dose'
import { type CopiedLine, pasteLines, toCopiedLines } from '@/lib/plan/copied-lines'
import type { PlanItem, PlanPhase } from '@/lib/plan/schema'
import type { Desk } from './builder-context'

const place = 'plinth-copied-lines'

/** They are read with the rules of a dose, which are no part of the first script. */
const readingLines = lateModule(() => import('@/lib/plan/read-copied-lines'))

type Given = Pick<Desk, 'draft' | 'catalog' | 'can' | 'say'> & {
  phase: PlanPhase
  chosen: readonly PlanItem[]
  isClosed: (slug: string) => boolean
}

/**
 * Lines are copied without anything of the patient they were for, and put at the end of the phase shown, here or in
 * another plan. What the rules close for this patient stays out and is named.
 */
export function useCopiedLines({ draft, catalog, can, say, phase, chosen, isClosed }: Given) {
  const t = useTranslations('builder.bulk')
  const common = useTranslations('common')
  const toast = useToast()
  const nameOf = (slug: string) => catalog.get(slug)?.name ?? slug
  const copy = (): string | null => {
    if (chosen.length === 0) return null
    const lines = toCopiedLines(chosen, phase.groups)
    localStorage.setItem(place, JSON.stringify(lines))
    say(t('didCopy', { count: lines.length }))
    return toText(lines)
  }
  const toText = (lines: readonly CopiedLine[]) =>
    lines
      .map(({ slug, dosage }) =>
        [nameOf(slug), dosage && formatDose(dosage, { item: catalog.get(slug) })].filter(Boolean).join('  '),
      )
      .join('\n')
  const paste = (copied: readonly CopiedLine[]) => {
    if (copied.length === 0 || !can.change) return say(t('nothingCopied'))
    const out = copied.filter(({ slug }) => !catalog.has(slug) || isClosed(slug))
    const lines = copied.filter((line) => !out.includes(line))
    const names = out.map(({ slug }) => nameOf(slug)).join(', ')
    const pasted = t('didPaste', { count: lines.length })
    const label = names === '' ? pasted : `${pasted}. ${t('leftOut', { names })}`
    if (lines.length === 0) return say(label)
    draft.edit(label, (now) => pasteLines(now, lines, phase.id, () => crypto.randomUUID()))
  }
  const onCopy = useEffectEvent((event: ClipboardEvent) => {
    if (isTyping(event.target) || (window.getSelection()?.toString() ?? '') !== '') return
    const text = copy()
    if (text === null) return
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  })
  const withCopied = (act: (copied: readonly CopiedLine[]) => void) =>
    readingLines().then(
      ({ readCopiedLines }) => act(readCopiedLines(localStorage.getItem(place))),
      () => toast({ text: common('notLoaded'), icon: 'stop' }),
    )
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    if (isTyping(event.target)) return
    const text = event.clipboardData?.getData('text/plain').trim()
    void withCopied((copied) => {
      // Otherwise something else was copied since.
      if (text === toText(copied).trim()) paste(copied)
    })
  })
  useEffect(() => {
    const [copied, pasted] = [
      (event: ClipboardEvent) => onCopy(event),
      (event: ClipboardEvent) => onPaste(event),
    ]
    document.addEventListener('copy', copied)
    document.addEventListener('paste', pasted)
    return () => {
      document.removeEventListener('copy', copied)
      document.removeEventListener('paste', pasted)
    }
  }, [])
  return {
    copy: () => {
      const text = copy()
      if (text !== null) void navigator.clipboard?.writeText(text).catch(() => undefined)
    },
    paste: () => void withCopied(paste),
  }
}
