import { builtInCatalog } from '@/lib/catalog/catalog'
import { InputError } from '@/lib/errors'
import type { PlanLocale } from '@/lib/i18n/locales'
import { said } from '@/lib/i18n/said'
import type { PlanContent, PlanPhase } from '../schema'
import { type TemplateCode, type TemplateRegion, templateSources } from './template-sources'
import type { TemplateText } from './template-text'
import { templateTexts } from './texts/template-texts'
import { toTemplatePhase } from './to-template-phase'

/** A built-in template in one language. */
export type Template = Pick<TemplateText, 'name' | 'guidance' | 'source'> & {
  code: TemplateCode
  region: TemplateRegion
  painLight: NonNullable<PlanContent['painLight']>
  flags: readonly string[]
  /** ICD-10-CM codes with their titles, for the clinician to choose from: look each up in the release in use. */
  icd10cm: readonly { code: string; label: string }[]
  locale: PlanLocale
  phases: PlanPhase[]
}

/** The built-in templates region by region: code, name, number of phases. */
export function listTemplates(
  locale: PlanLocale = 'en',
): { code: TemplateCode; name: string; phases: number; region: TemplateRegion }[] {
  return [...templateSources].map(([code, { phases, region }]) => ({
    code,
    name: templateTexts[locale].templates[code].name,
    phases: phases.length,
    region,
  }))
}

const made = new Map<string, Template>()

/**
 * The template of this code with its doses read and its words in the locale; sides and sites are open, and what is
 * given under a condition is not ticked. Ids come from code, phase and slug, so that they are the same each time.
 * InputError names the codes there are; RangeError for a locale whose catalog is not complete.
 */
export function getTemplate(code: string, locale: PlanLocale = 'en'): Template {
  const known = made.get(`${locale} ${code}`)
  if (known) return known
  const source = templateSources.get(code as TemplateCode)
  if (!source) throw noTemplate(code)
  const { templates, shared } = templateTexts[locale]
  const text = templates[code as TemplateCode]
  const words = { shared, catalog: builtInCatalog(locale) }
  const template: Template = {
    code: code as TemplateCode,
    region: source.region,
    name: text.name,
    guidance: text.guidance,
    source: text.source,
    painLight: source.painLight,
    flags: source.flags,
    icd10cm: source.icd10cm.map((one) => ({ code: one, label: shared.icd10cm[one] ?? '' })),
    locale,
    phases: source.phases.map((_, place) => toTemplatePhase({ code, source, text }, place, words)),
  }
  made.set(`${locale} ${code}`, template)
  return template
}

/**
 * A plan from a template. With `newId` every phase and item gets an id of its own, as a plan that is kept needs;
 * without, the template's stable ids stay, so that the command line prints the same file each time.
 */
export function toPlanContent(
  template: Template,
  { newId, startDate }: { newId?: () => string; startDate?: string } = {},
): PlanContent {
  const phases = template.phases.map((phase) => ({
    ...structuredClone(phase),
    id: newId?.() ?? phase.id,
    items: phase.items.map((item) => ({ ...structuredClone(item), id: newId?.() ?? item.id })),
  }))
  const { name: title, locale, painLight, code } = template
  return {
    schemaVersion: 2,
    title,
    locale,
    draftedFrom: { from: 'template', code },
    ...(startDate ? { startDate } : {}),
    currentPhaseId: phases[0]?.id,
    painLight,
    phases,
  }
}

function noTemplate(code: string): InputError {
  const allowed = [...templateSources.keys()].join(', ')
  return new InputError(said('plan.noTemplate', { code, allowed }), [
    { path: 'template', found: code, allowed },
  ])
}
