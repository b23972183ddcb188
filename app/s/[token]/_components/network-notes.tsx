'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { SharedPlan } from '@/lib/share/shared-plan'
import type { CheckInLog } from '../_log/use-check-ins'
import { KeptLines } from '../_offline/kept-lines'
import { useOnline } from './use-online'

/**
 * All that the patient should know about sending and keeping, at the end of the page, where it moves nothing when it comes:
 * the line in the dock tells of it. Nothing when all is well.
 */
export function NetworkNotes({
  log,
  page,
  children,
}: {
  log: CheckInLog
  page: SharedPlan
  children: ReactNode
}) {
  const t = useTranslations('share')
  const online = useOnline()
  const { stuck, paused, refused, refusedScores, goneLines, unkept } = log
  const isOut = !online || stuck
  return (
    <div id="network">
      {isOut && (
        <p className="reading-news">
          {unkept ? t('network.outUnkept') : online ? t('network.unreachable') : t('network.offline')}
        </p>
      )}
      <KeptLines isOut={isOut} unkept={unkept} />
      {paused && !isOut && <p className="reading-news">{t('network.paused')}</p>}
      {refused > 0 && <p className="reading-news">{t('checkIn.refused')}</p>}
      {refusedScores > 0 && <p className="reading-news">{t('measures.problem.refused')}</p>}
      {goneLines.map((id) => (
        <p key={id} className="reading-news">
          {toGoneWords(id)}
        </p>
      ))}
      {children}
    </div>
  )

  function toGoneWords(id: string): string {
    const name = page.exercises.find((line) => line.id === id)?.title
    return name ? t('changed.lineGone', { name }) : t('changed.lineGoneUnnamed')
  }
}
