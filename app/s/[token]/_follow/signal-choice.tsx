'use client'
import { useTranslations } from 'use-intl'
import type { PlanLocale } from '@/lib/i18n/locales'
import { changeSignal, signalNames } from './signals'
import { canShake } from './sounds'
import { useHasVoice, useSignalChoice } from './use-signals'

/** What is heard and felt, each to be switched off; what the device can not do says so. */
export function SignalChoice({ locale }: { locale: PlanLocale }) {
  const t = useTranslations('share.follow.signals')
  const wanted = useSignalChoice()
  const can = { voice: useHasVoice(locale), sound: true, shake: canShake() }
  const isHeard = (wanted.voice && can.voice) || wanted.sound
  return (
    <details className="follow-signals">
      <summary>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M2.5 6v4H5l3.5 3V3L5 6z" />
          <path d={isHeard ? 'M11 5.5a3.5 3.5 0 0 1 0 5M12.8 3.5a6.2 6.2 0 0 1 0 9' : 'm11 6 4 4m0-4-4 4'} />
        </svg>
        <span className="reading-hidden">{t('open')}</span>
      </summary>
      <fieldset>
        <legend className="reading-hidden">{t('open')}</legend>
        {signalNames.map((name) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={wanted[name] && can[name]}
              disabled={!can[name]}
              onChange={({ target }) => changeSignal(name, target.checked)}
            />
            {t(name)}
          </label>
        ))}
        {!can.voice && <p>{t('noVoice')}</p>}
        {!can.shake && <p>{t('noShake')}</p>}
      </fieldset>
    </details>
  )
}
