'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Dialog } from '@/app/_ui/dialog'
import { saySeries } from '@/lib/measures/say-series'
import type { MeasureScore, ScoreInput } from '@/lib/measures/score'
import { toSeries } from '@/lib/measures/to-series'
import { CopiedWords } from '../_visit/copied-words'
import type { EntrySetting } from './entry-setting'
import { ScoreForm } from './score-form'
import { useEnterScore } from './use-enter-score'

/** Enters a score or corrects one, and then hands its line over for the record's note. */
export default function ScoreDialog({
  score,
  setting,
  open,
  onOpenChange,
}: {
  /** What is corrected; null for a new one. */
  score: MeasureScore | null
  setting: EntrySetting
  open: boolean
  onOpenChange: (open: boolean) => void
}) {
  const t = useTranslations('measures')
  const common = useTranslations('common')
  const visit = useTranslations('visit')
  const locale = useLocale()
  const form = useId()
  // One for as long as this form is open: a press that is repeated is the same score.
  const [scoreId, setScoreId] = useState(() => crypto.randomUUID())
  const [again, setAgain] = useState(0)
  const { enter, busy } = useEnterScore(setting.patientId)
  const [error, setError] = useState<string | null>(null)
  const [words, setWords] = useState<string | null>(null)
  const record = async (input: ScoreInput) => {
    if (busy) return
    const said = await enter(scoreId, input)
    setError(typeof said === 'string' ? said : null)
    if (typeof said === 'string') return
    const own = toSeries(said).find(({ scores }) => scores.some(({ id }) => id === scoreId))
    setWords(own ? saySeries(own, locale) : t('dialog.recorded'))
  }
  const another = () => {
    setScoreId(crypto.randomUUID())
    setAgain(again + 1)
    setWords(null)
  }
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      closeLabel={common('close')}
      title={words === null ? t(score ? 'dialog.correct' : 'dialog.title') : t('dialog.recorded')}
      actions={
        words === null ? (
          <Button look="primary" type="submit" form={form} busy={busy && common('saving')}>
            {t(score ? 'dialog.saveChange' : 'dialog.save')}
          </Button>
        ) : (
          <>
            {!score && <Button onClick={another}>{t('dialog.another')}</Button>}
            <Button onClick={() => onOpenChange(false)}>{t('dialog.close')}</Button>
          </>
        )
      }
    >
      {words === null ? (
        <ScoreForm
          key={again}
          id={form}
          score={score}
          setting={setting}
          error={error}
          onSay={(input) => void record(input)}
        />
      ) : (
        <div aria-live="polite" className="min-h-20">
          <CopiedWords words={words} label={visit('row.copy')} look="primary" takesFocus />
        </div>
      )}
    </Dialog>
  )
}
