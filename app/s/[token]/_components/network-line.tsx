'use client'
import { useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import type { CheckInLog } from '../_log/use-check-ins'
import { readServed, readShown, subscribeShown } from '../_offline/shown-page'
import { useAsOfTime } from './use-as-of-time'
import { useOnline } from './use-online'

const many = 10
/** About when a date is written longest. */
const longDate = '2024-09-30T22:50:00Z'

/**
 * In a few words what came about while the page was open: offline, waiting, refused, another plan, a message. All of it
 * stands where the line leads. Its place is as high as its longest words and always free, so that it moves nothing and lies
 * over nothing when it comes.
 */
export function NetworkLine({
  log,
  isChanged,
  newMessage,
}: {
  log: CheckInLog
  isChanged: boolean
  /** The place on the page of a message that came since; null without one. */
  newMessage: string | null
}) {
  const t = useTranslations('share.network')
  const toTime = useAsOfTime()
  const { asOf, isRefused } = useSyncExternalStore(subscribeShown, readShown, readServed)
  const online = useOnline()
  const { waiting, stuck, paused, refused, refusedScores, goneLines, unkept } = log
  const toWaiting = (count: number) => t('waiting', { count })
  const toLine = (): [words: string, place: string] | null => {
    const rest = waiting > 0 ? toWaiting(waiting) : asOf ? t('shortAsOf', { time: toTime(asOf) }) : ''
    if (!online || stuck) return [`${t(online ? 'shortUnreachable' : 'shortOut')} ${rest}`, 'network']
    if (paused) return [`${t('shortPaused')} ${toWaiting(waiting)}`, 'network']
    if (refused + refusedScores > 0) return [t('shortRefused'), 'network']
    if (isChanged) return [t('shortChanged'), 'changed']
    if (goneLines.length > 0) return [t('shortGone'), 'network']
    if (newMessage) return [t('shortMessage'), newMessage]
    return unkept || isRefused ? [t('shortUnkept'), 'network'] : null
  }
  const line = toLine()
  return (
    <div
      className="reading-said"
      role="status"
      data-room={`${t('shortUnreachable')} ${toWaiting(many)}`}
      data-room-of-date={`${t('shortOut')} ${t('shortAsOf', { time: toTime(longDate) })}`}
    >
      {line && <a href={`#${line[1]}`}>{line[0].trim()}</a>}
    </div>
  )
}
