import type { LinkMeasure } from '@/lib/measures/link/link-measure'
import { MeasuresForm } from './measures-form'

/** The measures that are due, where no script runs. */
export function PlainMeasures({
  measures,
  ...form
}: {
  measures: readonly LinkMeasure[]
  action: string
  formId: string
}) {
  if (measures.length === 0) return null
  return (
    <div className="reading-page" data-narrow id="measures">
      <MeasuresForm measures={measures} {...form} />
    </div>
  )
}
