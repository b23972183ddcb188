import { useTranslations } from 'use-intl'
import { ChoiceKeys } from '@/app/_patient/choice-keys'
import type { LinkMeasure } from '@/lib/measures/link/link-measure'
import type { LinkScore } from '@/lib/measures/link/link-scores'
import { NumberField } from './number-field'
import { OwnActivities } from './own-activities'
import { isTenths, tenths } from './tenths'

/** What one measure asks; its fields begin with its place in the form. */
export function MeasureFields({
  measure,
  at,
  before,
}: {
  measure: LinkMeasure
  at: number
  before: LinkScore | null
}) {
  const { form, side, activities } = measure
  const label = useQuestion(measure)
  const number = before?.score?.number
  return (
    <div className="measures-one">
      <input type="hidden" name={`${at}.measure`} value={measure.measure} />
      <input type="hidden" name={`${at}.form`} value={form} />
      {side && <input type="hidden" name={`${at}.side`} value={side} />}
      {before && <input type="hidden" name={`${at}.replaces`} value={before.id} />}
      {activities ? (
        <OwnActivities names={activities} at={at} label={label} before={before} />
      ) : isTenths(measure) ? (
        <ChoiceKeys
          legend={label}
          name={`${at}.number`}
          layout="pain"
          choices={tenths}
          {...(number === undefined ? {} : { chosen: number })}
        />
      ) : (
        <NumberField measure={measure} name={`${at}.number`} label={label} value={number ?? ''} />
      )}
    </div>
  )
}

/** Our own words, or for a paper form what of it is asked; with the side that is meant. */
function useQuestion({ prompt, name, side }: LinkMeasure): string {
  const t = useTranslations('share.measures')
  const asked = prompt ?? t('paper', { name })
  return side ? t('ofSide', { asked, side: t(`side.${side}`) }) : asked
}
