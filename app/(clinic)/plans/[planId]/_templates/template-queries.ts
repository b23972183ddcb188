import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from '@/app/_session/fetch-json'
import { isRecord, readWith } from '@/app/_session/read-answer'
import type { TemplateChoice } from '@/app/(clinic)/_components/template-choices'
import type { PlanContent } from '@/lib/plan/schema'

const choices = readWith(
  (value): value is { templates: TemplateChoice[] } => isRecord(value) && Array.isArray(value.templates),
)
const held = readWith(
  (value): value is { content: PlanContent } =>
    isRecord(value) && isRecord(value.content) && Array.isArray(value.content.phases),
)

export const templatesKey = ['templates'] as const

/** Every template that the member can begin with. */
export const templateChoicesQuery = queryOptions({
  queryKey: [...templatesKey, 'choices'],
  queryFn: async ({ signal }) =>
    (await fetchJson('/api/templates', choices, { by: 'page', signal })).templates,
})

/** What a template holds, in the words of the plan's language. */
export function templateContentQuery(code: string, locale: string) {
  return queryOptions({
    queryKey: [...templatesKey, code, locale],
    queryFn: async ({ signal }) =>
      (await fetchJson(`/api/templates/${code}?locale=${locale}`, held, { by: 'page', signal })).content,
  })
}
