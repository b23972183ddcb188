'use client'
import { useTranslations } from 'use-intl'
import type { DayBody } from '@/lib/adherence/check-in'
import type { Stopped } from '@/lib/adherence/stop/stop-state'

/**
 * Under a stop: the question of each later day, what its answer was, or that the clinic alone can open the plan. Posts by itself without a script; with one, `save`
 * takes the answer.
 */
export function BetterQuestion({
  asks,
  nerve,
  action,
  formId,
  day,
  save,
}: {
  asks: Stopped['asks']
  /** The plan has a nerve glide. */
  nerve: boolean
  action: string
  formId: string
  day: string
  save: (body: DayBody) => void
}) {
  const t = useTranslations('share.stop')
  if (asks === 'clinic') return <p className="reading-small">{t('clinicOpens')}</p>
  if (asks === 'later')
    return (
      <p className="reading-small">
        {t('keeps')} {t('tomorrow')}
      </p>
    )
  if (asks === 'no')
    return (
      <p role="status">
        <b>{t('notYet')}</b> {t('tomorrow')}
      </p>
    )
  return (
    <form
      className="reading-yes-no"
      method="post"
      action={action}
      aria-labelledby="better"
      onSubmit={(event) => {
        event.preventDefault()
        const { submitter } = event.nativeEvent as SubmitEvent
        if (submitter instanceof HTMLButtonElement) save({ about: 'day', better: submitter.value === 'yes' })
      }}
    >
      <input type="hidden" name="id" value={formId} />
      <input type="hidden" name="localDate" value={day} />
      <h2 id="better">{t('ask')}</h2>
      {nerve && <p className="reading-small">{t('askNerve')}</p>}
      <div>
        <button type="submit" name="better" value="yes">
          {t('yes')}
        </button>
        <button type="submit" name="better" value="no">
          {t('no')}
        </button>
      </div>
    </form>
  )
}
