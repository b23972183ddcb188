import { useState } from 'react'
import type { LinkMeasure } from '@/lib/measures/link/link-measure'
import { toDueMeasures } from './due-measures'

/** What is asked for today and was not answered since the page was opened, nor on this phone since it is due. */
export function useMeasures(
  measures: readonly LinkMeasure[],
  day: string,
  answered: readonly { key: string; on: string }[],
) {
  const [left, setLeft] = useState<readonly string[]>([])
  const isAnswered = ({ key, dueOn }: LinkMeasure) =>
    left.includes(key) || answered.some((one) => one.key === key && one.on >= (dueOn ?? ''))
  return {
    due: toDueMeasures(measures, day).filter((measure) => !isAnswered(measure)),
    tellAnswered: (keys: readonly string[]) => setLeft((before) => [...before, ...keys]),
  }
}
