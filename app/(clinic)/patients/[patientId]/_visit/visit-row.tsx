'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/button'
import { useToast } from '@/app/_ui/toast'
import { CopiedWords } from './copied-words'
import type { ShownVisit } from './shown-visit'
import { useWriteVisit } from './use-write-visit'
import { toVisitInput } from './visit-draft'

const hidden = (words: ReactNode) => <span className="sr-only">{words}</span>

/** A visit as its line for the record's note, whose word it is, and the ways to correct it and to take it back. */
export function VisitRow({
  planId,
  visit,
  day,
  may,
  onCorrect,
  onGone,
}: {
  planId: string
  visit: ShownVisit
  /** Of the visit, in words. */
  day: string
  may: boolean
  onCorrect: () => void
  /** The row is about to go, and the focus with it. */
  onGone: () => void
}) {
  const t = useTranslations('visit.row')
  const common = useTranslations('common')
  const toast = useToast()
  const { write, busy } = useWriteVisit(planId)
  const { id, revision, words, by, version } = visit
  const takeBack = async () => {
    if (busy) return
    const failed = await write(id, revision + 1, null)
    if (failed !== null) return void toast({ text: failed, icon: 'stop' })
    onGone()
    const undo = () => void write(id, revision + 2, toVisitInput(visit))
    toast({ text: t('takenBack', { day }), undo: { label: common('undo'), act: undo } })
  }
  return (
    <li className="border-line border-b py-2.5">
      <CopiedWords words={words} label={t.rich('copyNamed', { day, hidden })}>
        {may && (
          <>
            <Button size="small" look="text" onClick={onCorrect} className="max-tablet:h-11">
              {t.rich('correct', { day, hidden })}
            </Button>
            <Button
              size="small"
              look="text"
              busy={busy && t('working')}
              onClick={() => void takeBack()}
              className="max-tablet:h-11"
            >
              {t.rich('takeBack', { day, hidden })}
            </Button>
          </>
        )}
        <span className="text-12 text-ink-2">
          {t('by', { name: by, version })}
          {revision > 1 && `, ${t('corrected')}`}
        </span>
      </CopiedWords>
    </li>
  )
}
