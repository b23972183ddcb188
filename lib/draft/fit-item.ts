import type { SlimItem } from '@/lib/catalog/slim-item'
import type { Equipment } from '@/lib/catalog/taxonomy'
import { hasCode, isTensioner } from '@/lib/dosage/dosed-item'
import type { WhyNot } from './draft'
import { atStrictest, type DraftFindings } from './draft-findings'
import { draftRules } from './rules'

type Fitted = Pick<DraftFindings, 'positions' | 'equipment' | 'irritability' | 'stage'>

/**
 * Why an item does not suit what is known of a patient: a position they can not take, what is not at home, or more than
 * the irritability takes (clinical spec 1.2). Null when it does. What nobody asked about keeps no item out.
 */
export function fitItem(item: SlimItem, findings: Fitted): WhyNot | null {
  const { position, level = 1 } = item
  const { irritability } = atStrictest(findings)
  const { mostLevel, tensioners, without } = draftRules.irritability[irritability]
  if (position !== 'AN' && findings.positions && !findings.positions.includes(position))
    return { code: 'position', position }
  const lacking = lackingAtHome(item, findings.equipment)
  if (lacking.length > 0) return { code: 'equipment', equipment: lacking }
  if (without.some((code) => hasCode(item, code)) || (!tensioners && isTensioner(item)))
    return { code: 'movement', irritability }
  if (level > mostLevel) return { code: 'level', level, most: mostLevel, irritability }
  return null
}

/** What an item needs that is not at home; nothing while nobody asked. */
export function lackingAtHome(
  { equipment }: Pick<SlimItem, 'equipment'>,
  atHome: readonly Equipment[] | undefined,
): Equipment[] {
  if (atHome === undefined) return []
  const has = (one: Equipment) => atHome.includes(one) || draftRules.inEveryHome.includes(one)
  return equipment.filter((one) => !has(one) && !draftRules.standsFor[one]?.some(has))
}
