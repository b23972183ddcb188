import type { ChangeEvent } from 'react'
import { useTranslations } from 'use-intl'
import type { PatientSign } from '@/lib/safety/patient-signs'

/** The value of "none of these", which takes every other tick away and is taken away by any. */
export const noSign = 'none'

/** Which warning signs are new. Nothing is ticked beforehand, and it may be left out. */
export function SignQuestion({ signs }: { signs: readonly PatientSign[] }) {
  const t = useTranslations('share')
  const choices = [
    ...signs.map((sign) => ({ value: sign, label: t(`help.${sign}`) })),
    { value: noSign, label: t('checkIn.noSigns') },
  ]
  return (
    <fieldset className="reading-question" onChange={settle}>
      <legend>{t('checkIn.signs')}</legend>
      <p className="reading-small">{t('checkIn.signsHint')}</p>
      <div className="reading-keys" data-layout="one">
        {choices.map(({ value, label }) => (
          <label key={value}>
            <input type="checkbox" name="signs" value={value} />
            <span className="reading-sign">{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function settle({ target, currentTarget }: ChangeEvent<HTMLFieldSetElement>) {
  if (!(target instanceof HTMLInputElement) || !target.checked) return
  for (const box of currentTarget.querySelectorAll('input'))
    if ((target.value === noSign) !== (box.value === noSign)) box.checked = false
}
