import { builtInCatalog } from '@/lib/catalog/catalog'
import { parseDose } from '@/lib/dosage/parse-dose'
import { InputError } from '@/lib/errors'
import { getMessages, type PlanLocale } from '@/lib/i18n/messages'
import { toTranslator } from '@/lib/i18n/translator'
import type { PlanContent, PlanItem, PlanPhase } from '../schema'
import { stableId } from '../stable-id'
import { deepGluteal } from './data/deep-gluteal'
import { hipNerveGeneral } from './data/hip-nerve-general'
import { lumbarRadiculopathy } from './data/lumbar-radiculopathy'
import { meralgia } from './data/meralgia'
import type { TemplateCode, TemplateSource, TemplateText } from './template'

/** A built-in template in one language. */
export type Template = {
  code: TemplateCode
  name: string
  /** For the clinician: when to use it, what to check. */
  guidance: string
  source: string
  flags: readonly string[]
  locale: PlanLocale
  phases: PlanPhase[]
}

const sources: readonly TemplateSource[] = [hipNerveGeneral, deepGluteal, lumbarRadiculopathy, meralgia]

/** Stop rules and when to get help stand in every plan (clinical spec 6). */
const everyPlan = ['sf-stop', 'sf-seek'] as const

/** The built-in templates in their order: code, name, number of phases. RangeError for an incomplete locale. */
export function listTemplates(
  locale: PlanLocale = 'en',
): { code: TemplateCode; name: string; phases: number }[] {
  return sources.map(({ code, phases }) => ({ code, name: textOf(code, locale).name, phases: phases.length }))
}

/**
 * The template of this code with its doses read and its words in the locale; sides and sites are open. Ids come from
 * code, phase and slug, so that they are the same each time. InputError names the codes there are.
 */
export function getTemplate(code: string, locale: PlanLocale = 'en'): Template {
  const source = sources.find((candidate) => candidate.code === code)
  if (!source) {
    const allowed = sources.map((candidate) => candidate.code).join(', ')
    const message = toTranslator('en', 'plan')('noTemplate', { code, allowed })
    throw new InputError(message, [{ path: 'template', found: code, allowed }])
  }
  const { name, guidance, source: origin } = textOf(source.code, locale)
  const phases = source.phases.map((_, index) => toPhase(source, index, locale))
  return { code: source.code, name, guidance, source: origin, flags: source.flags, locale, phases }
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
  const { name: title, locale } = template
  return {
    schemaVersion: 2,
    title,
    locale,
    draftedFrom: { from: 'template', code: template.code },
    ...(startDate ? { startDate } : {}),
    currentPhaseId: phases[0]?.id,
    phases,
  }
}

function textOf(code: TemplateCode, locale: PlanLocale): TemplateText {
  return getMessages(locale).templates.template[code]
}

function toPhase({ code, phases }: TemplateSource, index: number, locale: PlanLocale): PlanPhase {
  const phase = phases[index]
  const words = phase && textOf(code, locale).phase[phase.key]
  if (!phase || !words) throw new RangeError(`Template ${code} has no words for its phase ${index + 1}.`)
  const listed = phase.items.map((line) => toItem(line, code, phase.key, locale))
  const missing =
    index === 0 ? everyPlan.filter((slug) => !phase.items.some((line) => line.slug === slug)) : []
  const added = missing.map((slug) => toItem({ slug }, code, phase.key, locale))
  return {
    id: stableId(code, phase.key),
    title: words.title,
    weeks: phase.weeks,
    goal: words.goal,
    enter: words.enter,
    exit: words.exit,
    items: [...listed, ...added],
  }
}

function toItem(
  { slug, dose, note, clinicianNote }: TemplateSource['phases'][number]['items'][number],
  code: string,
  phase: string,
  locale: PlanLocale,
): PlanItem {
  const item = builtInCatalog(locale).find(slug)
  if (!item) throw new RangeError(`Template ${code} names ${slug}, which is not in the catalog.`)
  const parsed = dose === undefined ? undefined : parseDose(dose, item)
  if (parsed?.ok === false) throw new RangeError(`Template ${code}: "${dose}" is no dose for ${slug}.`)
  const dosage = parsed?.dosage ?? item.dosage
  const notes = getMessages(locale).templates.note
  return {
    id: stableId(code, phase, slug),
    slug,
    ...(dosage ? { dosage: structuredClone(dosage) } : {}),
    ...(parsed?.supervised ? { supervised: parsed.supervised } : {}),
    ...(note ? { note: notes[note] } : {}),
    ...(clinicianNote ? { clinicianNote: notes[clinicianNote] } : {}),
  }
}
