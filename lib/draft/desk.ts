import type { SlimItem } from '@/lib/catalog/slim-item'
import { planBurden } from '@/lib/dosage/plan-burden'
import { checkPlan } from '@/lib/plan/check/check-plan'
import type { PlanItem } from '@/lib/plan/schema'
import { stableId } from '@/lib/plan/stable-id'
import type { Template } from '@/lib/plan/templates/templates'
import { toLineDose } from '@/lib/plan/templates/to-line-dose'
import type { WhyNot } from './draft'
import { atStrictest, type DraftFindings } from './draft-findings'
import { fitDose } from './fit-dose'
import { fitItem } from './fit-item'
import { draftGoals, draftRules } from './rules'

export type DraftTemplate = Pick<Template, 'code' | 'flags' | 'painLight' | 'phases'>

export type DraftCatalog = ReadonlyMap<string, SlimItem>

/** What the steps of drafting share: how a line is made for these findings, and what speaks against it. */
export type DraftDesk = ReturnType<typeof openDesk>

/** Opens the desk that a draft is made on. `locale` is that of the rules' messages. */
export function openDesk(
  given: DraftFindings,
  template: DraftTemplate,
  catalog: DraftCatalog,
  locale: 'en' | 'es',
) {
  // In the order of the rules, so that the order in which goals were chosen changes nothing.
  const findings = { ...given, goals: draftGoals.filter((goal) => given.goals.includes(goal)) }
  const { irritability } = atStrictest(findings)
  const itemOf = (line: Pick<PlanItem, 'slug'>) => catalog.get(line.slug)

  /** The line with the side of the finding where the item takes it, and a dose that the irritability takes. */
  const dress = (line: PlanItem): PlanItem => {
    const item = itemOf(line)
    if (!item) return line
    const dosage = line.dosage && fitDose(line.dosage, item, irritability)
    const side = line.side ?? sideOf(item, findings.side)
    return { ...line, ...(dosage ? { dosage } : {}), ...(side ? { side } : {}) }
  }

  /** A line with an item's own starting dose, under the pain rule of the template. */
  const lineOf = (item: SlimItem): PlanItem => {
    const dosage = item.dosage && toLineDose(item.dosage, item, template.painLight)
    const id = stableId(template.code, 'draft', item.slug)
    return dress({ id, slug: item.slug, ...(dosage ? { dosage } : {}) })
  }

  const flagsOf = (strict: boolean) => {
    const named = new Set(findings.flags.map(({ flag }) => flag))
    const own = strict ? template.flags.filter((flag) => !named.has(flag)).map((flag) => ({ flag })) : []
    return [...findings.flags, ...own]
  }
  const flags = { usual: flagsOf(false), strict: flagsOf(true) }

  const isBlocked = (line: PlanItem, strict: boolean): WhyNot | null => {
    const plan = { phases: [{ id: 'phase', items: [line] }] }
    const facts = { flags: strict ? flags.strict : flags.usual }
    const cards = checkPlan(plan, { find: (slug) => catalog.get(slug), facts, today: findings.today, locale })
    const card = cards.find(({ severity }) => severity === 'block')
    return card ? { code: 'blocked', rule: card.rule, message: card.message } : null
  }

  /**
   * What speaks against a line, the gravest first; null when nothing does. Read strictly, a line is also held against
   * the flags of the patients that the template is for, recorded or not.
   */
  const judge = (line: PlanItem, { strict = false } = {}): WhyNot | null => {
    const item = itemOf(line)
    return item ? (isBlocked(line, strict) ?? fitItem(item, findings)) : null
  }

  /** Minutes of the busiest day. */
  const minutesOf = (lines: readonly PlanItem[]): number =>
    planBurden(
      lines.flatMap((line) => {
        const item = itemOf(line)
        const { dosage = null, side } = line
        return item ? [{ item, dosage, ...(side ? { side } : {}) }] : []
      }),
    ).minutesPerDay

  return { findings, template, catalog, irritability, itemOf, dress, lineOf, judge, isBlocked, minutesOf }
}

function sideOf(item: SlimItem, side: DraftFindings['side']): PlanItem['side'] {
  if (item.sideRule !== 'one' || side === undefined) return undefined
  if (!item.sideMeans || !draftRules.takesSideOfFinding.includes(item.sideMeans)) return undefined
  return side === 'both' ? 'both-each' : side
}
