import { useLocale, useTranslations } from 'next-intl'
import type { Measure } from '@/lib/measures/measure'
import { sayAmount } from '@/lib/measures/say-series'

/** What a score is held against, for whom that was found and how it is known; or that nothing is known. */
export function BandWords({ measure, isKnown }: { measure: Measure; isKnown: boolean }) {
  const t = useTranslations('measures')
  const locale = useLocale()
  const { band, note } = measure
  const by = band?.by
  const words =
    band && isKnown
      ? t('bandSource', {
          band: t(`band.${band.kind}`, {
            band: by === undefined ? `${band.percent ?? 0}%` : sayAmount(measure, by, locale),
          }),
          whom: band.whom?.[locale] ?? 'none',
          certainty: band.certainty,
          source: band.source ?? 'none',
        })
      : t('noBand')
  return (
    <p className="text-12 text-ink-2 first-letter:uppercase">
      {words} {note?.[locale]}
    </p>
  )
}
