import { useTranslations } from 'use-intl'
import type { LinkMeasure } from '@/lib/measures/link/link-measure'
import './measures.css'

/** On Today, when measures are asked for: what it is, and the way there. */
export function MeasuresNotice({ due }: { due: readonly LinkMeasure[] }) {
  const t = useTranslations('share.measures')
  if (due.length === 0) return null
  return (
    <div className="measures-notice">
      <p>
        <b>{t('notice')}</b> {t('count', { count: due.length })}
      </p>
      <a className="reading-link" href="#measures">
        {t('go')}
      </a>
    </div>
  )
}
