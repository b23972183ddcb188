import { useTranslations } from 'use-intl'
import { LinePicture } from '@/app/_patient/line-picture'
import type { SharedPlan } from '@/lib/share/shared-plan'

/** Which exercise a question is about, by its picture; each is named, so that an address leads to it without a script. */
export function AskedExercises({ page }: { page: SharedPlan }) {
  const t = useTranslations('share.ask')
  const lines = [...page.exercises, ...page.selfCare]
  if (lines.length === 0) return null
  return (
    <fieldset className="reading-question">
      <legend>{t('which')}</legend>
      <div className="ask-lines">
        {lines.map(({ id, title, figure }) => (
          <label key={id} id={`ask-${id}`}>
            <input type="radio" name="exercise" value={id} />
            <span className="ask-line">
              {figure && <LinePicture figure={figure} frame="end" alt="" />}
              <span>{title}</span>
            </span>
          </label>
        ))}
        <label>
          <input type="radio" name="exercise" value="" />
          <span className="ask-line">
            <span>{t('all')}</span>
          </span>
        </label>
      </div>
    </fieldset>
  )
}
