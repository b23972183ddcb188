import type { LatestNote } from '@/lib/adherence/given-plan'
import type { LineLog } from '@/lib/adherence/line-log'

/** What was logged since the last visit. */
export type Happened = {
  /** ISO day */
  since: string
  lines: Readonly<Record<string, LineLog>>
  /** The worst of each of the last 28 days, oldest first. */
  pain: readonly (number | null)[]
  note: LatestNote | null
}
