import { useTranslations } from 'use-intl'
import { ChoiceKeys } from '@/app/_patient/choice-keys'
import type { LinkScore } from '@/lib/measures/link/link-scores'
import { tenths } from './tenths'

const asked = 3

/** Activities that are hard for the patient: those that were named with the therapist, or three to name. */
export function OwnActivities({
  names,
  at,
  label,
  before,
}: {
  names: readonly string[]
  at: number
  label: string
  before: LinkScore | null
}) {
  const t = useTranslations('share.measures')
  const said = before?.score?.activities ?? []
  const places = Array.from({ length: Math.max(asked, names.length) }, (_, nth) => nth)
  return (
    <fieldset className="reading-question">
      <legend>{names.length > 0 ? t('activities') : label}</legend>
      {places.map((nth) => {
        const field = `${at}.activities.${nth}`
        const named = names[nth]
        return (
          <div key={nth} className="measures-activity">
            {named === undefined ? (
              <>
                <label htmlFor={`${field}.name`}>{t('activity', { number: nth + 1 })}</label>
                <input
                  id={`${field}.name`}
                  name={`${field}.name`}
                  maxLength={80}
                  defaultValue={said[nth]?.name ?? ''}
                  className="reading-entry measures-name"
                />
              </>
            ) : (
              <input type="hidden" name={`${field}.name`} value={named} />
            )}
            <ChoiceKeys
              legend={named ?? t('howWell', { number: nth + 1 })}
              name={`${field}.number`}
              layout="pain"
              choices={tenths}
              {...(said[nth] ? { chosen: said[nth].number } : {})}
            />
          </div>
        )
      })}
      <p className="reading-small">{t('activityEnds')}</p>
    </fieldset>
  )
}
