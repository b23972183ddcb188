import { toTerms } from '@/lib/catalog/search-terms'
import { type TemplateCode, templateSources } from './template-sources'
import { templateTexts } from './texts/template-texts'

/**
 * The words by which a template is found: its code, its name and other names in every language, since who types may
 * think in another than the screen's, its ICD-10-CM codes with their titles, and what is passed beside.
 */
export function templateTerms(code: TemplateCode, ...others: readonly string[]): string[] {
  const source = templateSources.get(code)
  const said = Object.values(templateTexts).flatMap(({ templates, shared }) => [
    templates[code].name,
    ...(templates[code].words ?? []),
    ...(source?.icd10cm ?? []).flatMap((one) => [one, shared.icd10cm[one] ?? '']),
  ])
  return [...new Set(toTerms([code.replaceAll('_', ' '), ...said, ...others].join(' ')))]
}
