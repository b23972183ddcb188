'use client'

import { useTranslations } from 'next-intl'
import { useDayWords } from '@/app/_components/use-day-words'
import { Button } from '@/app/_ui/button'
import { pauseOn } from '@/lib/plan/pause-on'
import { useDesk } from './builder-context'
import type { Row } from './to-row-groups'
import { usePause } from './use-pause'

/** Says that a line is paused today, and since or until when, with the way to go on with it. */
export function RowPause({ row }: { row: Row }) {
  const t = useTranslations('builder.rests')
  const day = useDayWords()
  const { clinic, can } = useDesk()
  const resume = usePause(row)
  const pause = pauseOn(row.item, clinic.today)
  if (!pause) return null
  return (
    <p className="row-indent flex flex-wrap items-center gap-x-3 pb-2 text-12 font-medium">
      {pause.to ? t('to', { to: day(pause.to) }) : t('since', { from: day(pause.from) })}
      {can.change && (
        <Button
          look="text"
          size="small"
          aria-label={t('resumeNamed', { name: row.entry.name })}
          onClick={resume}
        >
          {t('resume')}
        </Button>
      )}
    </p>
  )
}
