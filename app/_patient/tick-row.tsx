'use client'
import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'
import type { BoxState } from '@/lib/adherence/box-states'
import type { TodayLine } from '@/lib/adherence/to-today'
import { TickMark } from './tick-mark'

/**
 * The boxes of one line, one a time of day: a press says that it is done, a second one takes it back, whatever was said.
 * Inside a form they send `mark`.
 */
export function TickRow({ todayLine: { line, boxes } }: { todayLine: TodayLine }) {
  const say = useBoxWords(line.title)
  return (
    <div className="reading-ticks">
      {boxes.map((box) => (
        <button
          key={box.slot}
          type="submit"
          name="mark"
          value={`${box.slot ?? ''}.${box.result === null ? 'done' : 'not'}`}
          aria-pressed={box.result !== null}
          className="reading-tick"
        >
          <TickMark result={box.result} />
          <span>{say(box)}</span>
        </button>
      ))}
    </div>
  )
}

function useBoxWords(name: string): (box: BoxState) => ReactNode {
  const t = useTranslations('share.tick')
  const format = useFormatter()
  return ({ slot, result, at }) => {
    const time = at === null ? '' : format.dateTime(new Date(at), { timeStyle: 'short' })
    return t.rich(result ?? 'mark', {
      slot: slot ?? 'any',
      time,
      name,
      hidden: (chunks) => <span className="reading-hidden">{chunks}</span>,
      when: (chunks) => <span className="reading-time">{chunks}</span>,
    })
  }
}
