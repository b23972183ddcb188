import { useTranslations } from 'next-intl'
import { painBands } from '@/lib/reading/pain-light'
import { PainLightShape } from './pain-light-shape'

/** The three bands of the pain light, for reading before exercising. */
export function PainRules({ hasNerveGlide }: { hasNerveGlide: boolean }) {
  const t = useTranslations('share.light')
  const words = {
    go: t('ruleGo'),
    ease: t('ruleEase'),
    stop: hasNerveGlide ? t('ruleStopNerve') : t('ruleStop'),
  }
  return (
    <section aria-labelledby="pain-rules">
      <h2 id="pain-rules">{t('title')}</h2>
      <ul className="reading-rules">
        {painBands(hasNerveGlide).map(({ light, low, high }) => (
          <li key={light} className="reading-light">
            <PainLightShape light={light} />
            <p>
              <b>{high === 10 ? t('ruleTop', { low }) : t('rule', { low, high })}</b> {words[light]}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}
