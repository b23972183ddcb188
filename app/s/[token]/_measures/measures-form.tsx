import type { SubmitEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { LinkMeasure } from '@/lib/measures/link/link-measure'
import type { LinkScore } from '@/lib/measures/link/link-scores'
import { MeasureFields } from './measure-fields'

/**
 * The questions of the measures that are asked for. Posts by itself without a script. `before` is what was sent and is
 * put right; `problem` why it could not be kept, `news` that it is on its way.
 */
export function MeasuresForm({
  measures,
  action,
  formId,
  before = [],
  problem = null,
  news = null,
  onSubmit,
}: {
  measures: readonly LinkMeasure[]
  action: string
  formId: string
  before?: readonly LinkScore[]
  problem?: string | null
  news?: string | null
  onSubmit?: (event: SubmitEvent<HTMLFormElement>) => void
}) {
  const t = useTranslations('share.measures')
  return (
    <form
      method="post"
      action={action.replace(/check-ins$/, 'measures')}
      className="measures-form"
      {...(onSubmit ? { onSubmit } : {})}
    >
      <p className="reading-lede">{t('lede')}</p>
      <input type="hidden" name="id" value={formId} />
      {measures.map((measure, at) => (
        <MeasureFields
          key={measure.key}
          measure={measure}
          at={at}
          before={before.find((one) => isOf(one, measure)) ?? null}
        />
      ))}
      <div className="reading-dock">
        <p role="alert">{problem}</p>
        <p role="status">{news}</p>
        <button type="submit" className="reading-go">
          {t('save')}
        </button>
      </div>
    </form>
  )
}

/** Whether a score is of a measure that is asked for. */
export function isOf({ measure, score }: LinkScore, asked: LinkMeasure): boolean {
  return measure === asked.measure && score?.form === asked.form && score.side === asked.side
}
