'use client'
import type { ItemBody } from '@/lib/adherence/check-in'
import type { TodayLine } from '@/lib/adherence/to-today'
import { LineMore } from './line-more'
import { TickForm } from './tick-form'
import { UndoLine } from './undo-line'
import { useMarking } from './use-marking'

/** What can be said of a line: its boxes, what is needed less often, and both together for another day than `day`. */
export function useLineActs(
  add: (day: string, body: ItemBody, itemId: string) => void,
  form: { action: string; formId: string; day: string },
) {
  const { mark, marked, told } = useMarking(add)
  const tick = (line: TodayLine, day = form.day) => (
    <TickForm todayLine={line} {...form} day={day} mark={mark} />
  )
  const more = (line: TodayLine, day = form.day) => (
    <>
      <LineMore todayLine={line} {...form} day={day} mark={mark} />
      <UndoLine
        name={line.line.title}
        marked={marked?.lineId === line.line.id && marked.day === day ? marked : null}
      />
    </>
  )
  const draw = (line: TodayLine, day: string) => (
    <>
      <div className="reading-do">{tick(line, day)}</div>
      <div className="reading-folds">{more(line, day)}</div>
    </>
  )
  return { tick, more, draw, told }
}
