import type { Catalog } from '@/lib/catalog/catalog'
import type { PlanLocale } from '@/lib/i18n/locales'
import { toTranslator } from '@/lib/i18n/translator'
import type { Finding } from '@/lib/safety/finding'
import type { PlanReview } from './review-content'
import type { PlanContent } from './schema'

/**
 * A review as a clinician reads it in a terminal: each finding with its lines, its side, what would settle it and where
 * it comes from, and at the end what no review says. RangeError for a locale whose words are not complete.
 */
export function describeReview(
  content: Pick<PlanContent, 'phases'>,
  { findings, removedByLimit }: PlanReview,
  { catalog, locale }: { catalog: Pick<Catalog, 'find'>; locale: PlanLocale },
): string {
  const t = toTranslator(locale, 'safety')
  const lines = content.phases.flatMap(({ items }) => items)
  const names = new Map(
    lines.map(({ id, slug, side = 'none' }) => {
      const name = catalog.find(slug)?.name ?? slug
      return [id, t('review.line', { name, side })] as const
    }),
  )
  const nameOf = (id: string) => names.get(id) ?? id
  const blocks = findings.map((finding) => describeFinding(finding, nameOf, locale))
  const limits = removedByLimit.map(({ itemId, codes }) =>
    t('review.limit', { name: nameOf(itemId), codes: codes.join(', ') }),
  )
  const head = t('review.head', { findings: findings.length, lines: lines.length })
  return [head, ...blocks, ...limits, t('review.reminder')].join('\n\n')
}

function describeFinding(finding: Finding, nameOf: (id: string) => string, locale: PlanLocale): string {
  const t = toTranslator(locale, 'safety')
  const { rule, severity, side, message, source, settle, override } = finding
  const lines = finding.lines.map(({ itemId, waiting }) =>
    waiting ? t('review.waiting', { name: nameOf(itemId) }) : nameOf(itemId),
  )
  const rows = [
    t('review.finding', { severity: t(`severity.${severity}`), rule, message }),
    t('review.lines', { lines: lines.join(', ') }),
    ...(side ? [t('review.side', { side })] : []),
    ...(settle.length > 0
      ? [t('review.settle', { ways: settle.map((one) => t(`settle.${one}`)).join('; ') })]
      : []),
    ...(override ? [t('review.noOverride')] : []),
    t('review.source', { source }),
  ]
  return rows.join('\n  ')
}
