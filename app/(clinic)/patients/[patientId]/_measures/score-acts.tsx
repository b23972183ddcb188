'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { useToast } from '@/app/_ui/toast'
import type { MeasureScore } from '@/lib/measures/score'
import { toTyped } from '@/lib/measures/to-typed'
import { enterButtonId } from './enter-button-id'
import type { EntrySetting } from './entry-setting'
import { useEnterScore } from './use-enter-score'

const ScoreDialog = dynamic(() => import('./score-dialog'), { ssr: false })

const hidden = (words: ReactNode) => <span className="sr-only">{words}</span>

/** The ways to correct a score and to take it back. */
export function ScoreActs({
  score,
  day,
  setting,
}: {
  score: MeasureScore
  /** Of the score, in words. */
  day: string
  setting: EntrySetting
}) {
  const t = useTranslations('measures')
  const common = useTranslations('common')
  const toast = useToast()
  const { enter, busy } = useEnterScore(setting.patientId)
  const [times, setTimes] = useState(0)
  const [open, setOpen] = useState(false)
  const { id, measure, on, value } = score
  const takeBack = async () => {
    if (busy) return
    const gone = crypto.randomUUID()
    const said = await enter(gone, { measure, on, replaces: id, score: null })
    if (typeof said === 'string') return void toast({ text: said, icon: 'stop' })
    // The row goes, and the focus with it.
    document.getElementById(enterButtonId)?.focus()
    const back = { measure, on, replaces: gone, score: toTyped(value) }
    const act = () => void enter(crypto.randomUUID(), back)
    toast({ text: t('takenBack', { day }), undo: { label: common('undo'), act } })
  }
  return (
    <>
      <Button
        size="small"
        look="text"
        className="max-tablet:h-11"
        onClick={() => {
          setTimes(times + 1)
          setOpen(true)
        }}
      >
        {t.rich('table.correct', { day, hidden })}
      </Button>
      <Button
        size="small"
        look="text"
        className="max-tablet:h-11"
        busy={busy && t('working')}
        onClick={() => void takeBack()}
      >
        {t.rich('table.takeBack', { day, hidden })}
      </Button>
      {times > 0 && (
        <ScoreDialog key={times} score={score} setting={setting} open={open} onOpenChange={setOpen} />
      )}
    </>
  )
}
