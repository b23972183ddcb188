'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Today, TodayLine } from '@/lib/adherence/to-today'
import { LineRow } from './line-row'

/** The exercises of the day, those that are due first. `tick` draws what can be done with a line; `markedId` tints one. */
export function TodayLines({
  today,
  tick,
  markedId,
}: {
  today: Today
  tick: (line: TodayLine) => ReactNode
  markedId?: string | undefined
}) {
  const t = useTranslations('share.today')
  const { due, notDue, held, resting } = today
  const toRow = (todayLine: TodayLine) => {
    const { line, isDone } = todayLine
    return (
      <LineRow key={line.id} line={line} done={isDone} marked={line.id === markedId}>
        {tick(todayLine)}
      </LineRow>
    )
  }
  return (
    <>
      {held.length > 0 && (
        <>
          <h2>{t('held')}</h2>
          <ul className="reading-lines">{held.map(toRow)}</ul>
        </>
      )}
      {due.length > 0 && (
        <>
          <h2 className="reading-hidden">{t('list')}</h2>
          <ul className="reading-lines">{due.map(toRow)}</ul>
        </>
      )}
      {resting.length > 0 && (
        <>
          <h2>{t('resting')}</h2>
          <ul className="reading-lines">
            {resting.map(({ line }) => (
              <LineRow key={line.id} line={line} />
            ))}
          </ul>
        </>
      )}
      {notDue.length > 0 && (
        <>
          <h2>{t('notDue')}</h2>
          <p className="reading-lede">{t('notDueWhy')}</p>
          <ul className="reading-lines">{notDue.map(toRow)}</ul>
        </>
      )}
    </>
  )
}
