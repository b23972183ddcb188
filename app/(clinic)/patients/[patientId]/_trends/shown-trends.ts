import type { Trends } from '@/lib/adherence/trends/to-trends'
import type { Mark } from '../_charts/time-chart'
import type { TimeScale } from '../_charts/time-scale'

/** What the charts of a plan share: their days, and what happened on them. */
export type ShownTrends = {
  trends: Trends
  time: TimeScale
  /** Versions. */
  marks: readonly Mark[]
  /** Visits. */
  ticks: readonly string[]
}
