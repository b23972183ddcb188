'use client'
import { useTranslations } from 'use-intl'
import type { FormSaid } from './form-said'

/** What became of a form that was posted without a script; it comes with the page, and stays. */
export function FormNotice({ said }: { said: FormSaid | null }) {
  const t = useTranslations('share')
  return (
    <div role="status">
      {said === 'refused' && <p className="reading-news">{t('checkIn.refused')}</p>}
      {said === 'paused' && <p className="reading-news">{t('pausedForm')}</p>}
      {said === 'measures' && <p className="reading-news">{t('measures.problem.refused')}</p>}
      {said === 'gone' && <p className="reading-news">{t('changed.lineGoneUnnamed')}</p>}
    </div>
  )
}
