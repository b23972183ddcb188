'use client'
import { useTranslations } from 'use-intl'
import { PainKeys } from '@/app/_patient/pain-keys'
import { DayForm, type DayFormGiven } from './day-form'

/** How much it hurts before exercising, asked where the exercises begin; once said, it stands in its place. */
export function BeforePain({ said, ...given }: DayFormGiven & { said: number | null }) {
  const t = useTranslations('share.checkIn')
  if (said !== null) return <p className="reading-small">{t('saidBefore', { value: said })}</p>
  return (
    <details className="reading-more">
      <summary>
        <span>{t('before')}</span>
      </summary>
      <DayForm {...given}>
        <PainKeys legend={t('painBefore')} name="painBefore" />
        <div className="reading-pair">
          <button type="submit">{t('save')}</button>
        </div>
      </DayForm>
    </details>
  )
}
