import type { Catalog } from '@/lib/catalog/catalog'
import { parseDose } from '@/lib/dosage/parse-dose'
import type { PlanItem, PlanPhase } from '../schema'
import { stableId } from '../stable-id'
import type { TemplateLine, TemplateSource } from './template-source'
import type { SharedTemplateText, TemplateText } from './template-text'
import { toLineDose } from './to-line-dose'

/** Stop rules and when to get help stand in every plan (clinical spec 6). */
const everyPlan = ['sf-stop', 'sf-seek'] as const

type Template = { code: string; source: TemplateSource; text: TemplateText }
type Words = { shared: SharedTemplateText; catalog: Pick<Catalog, 'find'> }

/**
 * One phase of a template, its doses read and its words in place; ids come from code, place and slug. RangeError that
 * names the template where its data and words do not fit together, or a dose is none.
 */
export function toTemplatePhase(template: Template, place: number, words: Words): PlanPhase {
  const { code, source, text } = template
  const phase = source.phases[place]
  const said = text.phases[place]
  if (!phase || !said) throw new RangeError(`Template ${code} has no words for its phase ${place + 1}.`)
  const lacking =
    place === 0 ? everyPlan.filter((slug) => !phase.lines.some((line) => line.slug === slug)) : []
  const lines: TemplateLine[] = [...phase.lines, ...lacking.map((slug) => ({ slug }))]
  return {
    id: stableId(code, `${place + 1}`),
    title: said.title,
    patientTitle: said.patientTitle,
    weeks: phase.weeks,
    goal: said.goal,
    enter: said.enter ?? words.shared.afterCriteria,
    exit: said.exit,
    items: lines.map((line) => toItem(template, place, line, words)),
  }
}

function toItem(
  { code, source }: Template,
  place: number,
  { slug, dose, note, if: condition }: TemplateLine,
  { shared, catalog }: Words,
): PlanItem {
  const item = catalog.find(slug)
  if (!item) throw new RangeError(`Template ${code} names ${slug}, which is not in the catalog.`)
  const parsed = dose === undefined ? undefined : parseDose(dose, item)
  if (parsed?.ok === false) throw new RangeError(`Template ${code}: "${dose}" is no dose for ${slug}.`)
  const dosage = parsed?.dosage ?? item.dosage
  return {
    id: stableId(code, `${place + 1}`, slug),
    slug: item.slug,
    ...(dosage ? { dosage: structuredClone(toLineDose(dosage, item, source.painLight)) } : {}),
    ...(parsed?.supervised ? { supervised: parsed.supervised } : {}),
    ...(note ? { note: wordsOf(shared.notes, note, code) } : {}),
    ...(condition ? { condition: wordsOf(shared.conditions, condition, code) } : {}),
  }
}

function wordsOf(words: Readonly<Record<string, string>>, name: string, code: string): string {
  const found = words[name]
  if (found === undefined) throw new RangeError(`Template ${code}: there are no words for "${name}".`)
  return found
}
