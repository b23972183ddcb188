'use client'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import { toRounds } from '@/lib/adherence/to-rounds'
import type { Today, TodayLine } from '@/lib/adherence/to-today'
import { addDays, weekdayOf } from '@/lib/day'
import type { SharedLine } from '@/lib/share/shared-plan'
import { LineRow } from './line-row'
import { Rounds } from './rounds'

const aMonday = '2024-01-01'

/**
 * The exercises of the day, those that are due by now first. `tick` and `more` draw what can be done with a line; `markedId`
 * tints one. A line keeps its place when it is ticked: nothing moves under the finger.
 */
export function TodayLines({
  today,
  tick,
  more,
  markedId,
}: {
  today: Today
  tick: (line: TodayLine) => ReactNode
  more?: ((line: TodayLine) => ReactNode) | undefined
  markedId?: string | undefined
}) {
  const t = useTranslations('share.today')
  const { due, notDue, held, resting } = today
  const [now, later] = [due.filter(({ isLater }) => !isLater), due.filter(({ isLater }) => isLater)]
  const toRow = (todayLine: TodayLine) => {
    const { line, isDone } = todayLine
    return (
      <LineRow key={line.id} line={line} done={isDone} marked={line.id === markedId} more={more?.(todayLine)}>
        {line.often.weekdays && notDue.includes(todayLine) ? (
          <>
            <NamedDays line={line} />
            {tick(todayLine)}
          </>
        ) : (
          tick(todayLine)
        )}
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
      {now.length > 0 && (
        <>
          <h2 className="reading-hidden">{t('list')}</h2>
          <ul className="reading-lines">{toRows(now)}</ul>
        </>
      )}
      {later.length > 0 && (
        <>
          <h2>{t('later')}</h2>
          <ul className="reading-lines">{toRows(later)}</ul>
        </>
      )}
      {resting.length > 0 && (
        <>
          <h2>{t('resting')}</h2>
          <ul className="reading-lines">
            {today.timeOff
              ? toRows(resting)
              : resting.map(({ line }) => <LineRow key={line.id} line={line} />)}
          </ul>
        </>
      )}
      {notDue.length > 0 && (
        <>
          <h2>{t('notDue')}</h2>
          {notDue.some(({ line }) => !line.often.weekdays) && (
            <p className="reading-lede">{t('notDueWhy')}</p>
          )}
          <ul className="reading-lines">{toRows(notDue)}</ul>
        </>
      )}
    </>
  )
}

/** The days on which a line that is not due today comes, where the plan names them. */
function NamedDays({ line }: { line: SharedLine }) {
  const t = useTranslations('share.today')
  const format = useFormatter()
  const named = line.often.weekdays
  if (!named) return null
  const week = Array.from({ length: 7 }, (_, n) => addDays(aMonday, n))
  const days = week
    .filter((day) => named.includes(weekdayOf(day)))
    .map((day) => format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: 'long', timeZone: 'UTC' }))
  return <p className="reading-small">{t('comesOn', { days: format.list(days) })}</p>
}
