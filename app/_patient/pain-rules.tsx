import { useTranslations } from 'use-intl'
import { type PainRule, painBands } from '@/lib/reading/pain-light'
import { PainLightShape } from './pain-light-shape'

/** The three bands of the pain light, for reading before exercising. */
export function PainRules({ rule }: { rule: PainRule }) {
  const t = useTranslations('share.light')
  return (
    <section aria-labelledby="pain-rules">
      <h2 id="pain-rules">{t('title')}</h2>
      <ul className="reading-rules">
        {painBands(rule).map(({ light, low, high }) => (
          <li key={light} className="reading-light">
            <PainLightShape light={light} />
            <p>
              <b>{t(`rule.${light}.name`)}.</b> {t(`rule.${light}.${rule}`, { low, high })}.
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
