import { templateSources } from '@/lib/plan/templates/template-sources'
import offeredGroups from './data/offered-first.json' with { type: 'json' }

/** What is known of why a patient comes. */
export type Reason = {
  /** Of the template that their plan was made from. */
  template: string | null
  conditions: readonly { code?: string | undefined }[]
}

/**
 * Codes of the measures to offer first, by the template of the plan and the codes of the conditions, in the order of
 * the clinical list; pain and own activities where nothing else is known (clinical spec 7). Pure.
 */
export function offeredFirst({ template, conditions }: Reason): string[] {
  const icd = conditions.flatMap(({ code }) => (code ? [code] : []))
  const byCondition = [...templateSources].flatMap(([code, { icd10cm }]) =>
    icd.some((one) => icd10cm.includes(one)) ? [code] : [],
  )
  const templates: readonly string[] = template ? [template, ...byCondition] : byCondition
  const found = templates.flatMap(
    (code) => offeredGroups.find((group) => group.templates.includes(code))?.measures ?? [],
  )
  return [...new Set(found.length > 0 ? found : ['NPRS', 'PSFS'])]
}
