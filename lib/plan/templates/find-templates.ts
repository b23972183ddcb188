import { toQueryTerms, toTerms } from '@/lib/catalog/search-terms'

/**
 * The rows that a typed text finds, in their order: each of its words begins one of a row's terms, as typed or as the
 * catalog calls it. Empty text finds all.
 */
export function findTemplates<Row extends { terms: readonly string[] }>(
  rows: readonly Row[],
  typed: string,
): readonly Row[] {
  const readings = [toTerms(typed), toQueryTerms(typed)]
  return rows.filter(({ terms }) =>
    readings.some((reading) => reading.every((word) => terms.some((term) => term.startsWith(word)))),
  )
}
