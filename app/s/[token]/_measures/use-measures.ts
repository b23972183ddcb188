import { useState } from 'react'
import type { LinkMeasure } from '@/lib/measures/link/link-measure'
import { toDueMeasures } from './due-measures'

/** What is asked for today and was not answered since the page was opened. */
export function useMeasures(measures: readonly LinkMeasure[], day: string) {
  const [answered, setAnswered] = useState<readonly string[]>([])
  const due = toDueMeasures(measures, day).filter(({ key }) => !answered.includes(key))
  return { due, tellAnswered: (keys: readonly string[]) => setAnswered((before) => [...before, ...keys]) }
}
