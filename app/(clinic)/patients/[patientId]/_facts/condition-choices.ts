import type { PlanLocale } from '@/lib/i18n/locales'
import { templateSources } from '@/lib/plan/templates/template-sources'
import { listTemplates } from '@/lib/plan/templates/templates'

/** A condition that a template is for, with the ICD-10-CM codes a clinician may choose from. */
export type ConditionChoice = { name: string; codes: readonly string[] }

/** The conditions of the templates, in their order. */
export function conditionChoices(locale: PlanLocale): ConditionChoice[] {
  return listTemplates(locale).map(({ name, code }) => ({
    name,
    codes: templateSources.get(code)?.icd10cm ?? [],
  }))
}
