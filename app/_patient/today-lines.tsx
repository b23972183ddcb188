'use client'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { toRounds } from '@/lib/adherence/to-rounds'
import type { Today, TodayLine } from '@/lib/adherence/to-today'
import { LineRow } from './line-row'
import { Rounds } from './rounds'

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
  const toRows = (lines: readonly TodayLine[]) =>
    // One flat list: in a list of lists the rows after one that goes would be made anew.
    toRounds(lines).flatMap(({ round, lines: own }) =>
      round ? (
        <Rounds key={own[0]?.line.id} round={round} count={own.length}>
          {own.map(toRow)}
        </Rounds>
      ) : (
        own.map(toRow)
      ),
    )
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
          <ul className="reading-lines">{toRows(due)}</ul>
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
          <ul className="reading-lines">{toRows(notDue)}</ul>
        </>
      )}
    </>
  )
}
