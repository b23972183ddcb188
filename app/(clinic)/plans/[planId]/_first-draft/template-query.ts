import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { Template } from '@/lib/plan/templates/templates'

/** A condition that a draft can be made for. */
export type DraftCondition = { code: string; name: string; icd10cm: readonly string[] }

const listed = readWith(
  (value): value is { templates: DraftCondition[] } => isRecord(value) && Array.isArray(value.templates),
)
const template = readWith(
  (value): value is Template =>
    isRecord(value) && typeof value.code === 'string' && Array.isArray(value.phases),
)

/** The conditions, named in the workspace's language. */
export function conditionsQuery(locale: PlanLocale) {
  return queryOptions({
    queryKey: ['conditions', locale],
    queryFn: ({ signal }) => fetchJson(`/api/conditions?locale=${locale}`, listed, { by: 'page', signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** A template in the language of the plan. */
export function templateQuery(code: string, locale: PlanLocale) {
  return queryOptions({
    queryKey: ['conditions', locale, code],
    queryFn: ({ signal }) =>
      fetchJson(`/api/conditions/${code}?locale=${locale}`, template, { by: 'page', signal }),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: code !== '',
  })
}
