import type { PlanLocale } from '@/lib/i18n/locales'
import { toTranslator } from '@/lib/i18n/translator'
import { keptThings } from '@/lib/share/what-is-kept'

/** What is kept of whoever uses a link, who sees it, how long, and how to end it. `back` is the address of their page. */
export function KeptWords({ locale, clinic, back }: { locale: PlanLocale; clinic: string; back: string }) {
  const t = toTranslator(locale, 'kept')
  return (
    <>
      <h2>{t('what')}</h2>
      <ul className="reading-answers">
        {keptThings.map((thing) => (
          <li key={thing}>{t(thing)}</li>
        ))}
      </ul>
      <h2>{t('who')}</h2>
      <p>{t('staff', { clinic })}</p>
      <p>{t('link')}</p>
      <h2>{t('howLong')}</h2>
      <p>{t('record', { clinic })}</p>
      <h2>{t('howEnd')}</h2>
      <p>{t('end', { clinic })}</p>
      <a className="reading-link" href={back}>
        {t('back')}
      </a>
    </>
  )
}
