'use client'
import { useFormatter, useTranslations } from 'use-intl'
import type { TodayLine } from '@/lib/adherence/to-today'
import { TickMark } from './tick-mark'

/**
 * The ticks of one line: a button for each time of the day. Inside a form they send `times`; a second press takes the
 * tick back. Without `interactive` they are drawn alone, for the builder's preview.
 */
export function TickRow({ todayLine, interactive = true }: { todayLine: TodayLine; interactive?: boolean }) {
  const t = useTranslations('share.tick')
  const format = useFormatter()
  const { line, times, of, at } = todayLine
  const ticks = Array.from({ length: of }, (_, index) => index + 1)
  const label = (number: number) => {
    if (of > 1) return t('time', { number })
    if (times < 1) return t('mark')
    return at ? t('doneAt', { time: format.dateTime(new Date(at), { timeStyle: 'short' }) }) : t('done')
  }
  return (
    <div className="reading-ticks">
      {ticks.map((number) => {
        const checked = times >= number
        const words = t.rich('named', {
          label: label(number),
          name: line.title,
          hidden: (chunks) => <span className="reading-hidden">{chunks}</span>,
        })
        return interactive ? (
          <button
            key={number}
            type="submit"
            name="times"
            value={checked ? number - 1 : number}
            aria-pressed={checked}
            className="reading-tick"
          >
            <TickMark checked={checked} />
            <span>{words}</span>
          </button>
        ) : (
          <span key={number} className="reading-tick">
            <TickMark checked={checked} />
            <span>{words}</span>
          </span>
        )
      })}
    </div>
  )
}
