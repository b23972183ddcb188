'use client'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { ChoiceKeys } from '@/app/_patient/choice-keys'
import { longestTimeOff, timeOffWhys } from '@/lib/adherence/answers'
import { addDays } from '@/lib/day'
import { DayForm, type DayFormGiven } from './day-form'

/** From today until a day: away, ill, or off for another reason. It ends by itself. */
export function TimeOffFold(given: DayFormGiven) {
  const t = useTranslations('share.timeOff')
  const id = useId()
  const { day } = given
  return (
    <details className="reading-more">
      <summary>
        <span>{t('open')}</span>
      </summary>
      <DayForm {...given}>
        <input type="hidden" name="from" value={day} />
        <ChoiceKeys
          legend={t('why')}
          name="why"
          layout="three"
          choices={timeOffWhys.map((why) => ({ value: why, label: t(why) }))}
        />
        <p className="reading-small">{t('illnessHint')}</p>
        <label htmlFor={id}>{t('until')}</label>
        <input
          id={id}
          className="reading-entry"
          type="date"
          name="until"
          required
          min={day}
          max={addDays(day, longestTimeOff - 1)}
          aria-describedby={`${id}-hint`}
        />
        <p id={`${id}-hint`} className="reading-small">
          {t('untilHint', { days: longestTimeOff })}
        </p>
        <div className="reading-pair">
          <button type="submit">{t('start')}</button>
        </div>
      </DayForm>
    </details>
  )
}
