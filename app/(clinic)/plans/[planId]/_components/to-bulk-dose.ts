import type { SlimItem } from '@/lib/catalog/slim-item'
import { checkDosage } from '@/lib/dosage/check-dosage'
import type { Dosage } from '@/lib/dosage/dosage'
import { undosedKinds } from '@/lib/dosage/kind'
import { mergeDose } from '@/lib/dosage/merge-dose'
import { parseDose } from '@/lib/dosage/parse-dose'
import type { PlanLocale } from '@/lib/i18n/locales'
import type { PlanItem } from '@/lib/plan/schema'

/** What a dose typed for several lines makes of each; `refused` names those that it does not fit. */
export type BulkDose = { doses: ReadonlyMap<string, Dosage>; refused: readonly string[] }

/** Reads the text for each line as its item reads it, and puts it on top of the dose that the line has. */
export function toBulkDose(
  text: string,
  lines: readonly PlanItem[],
  catalog: ReadonlyMap<string, SlimItem>,
  locale: PlanLocale,
): BulkDose {
  const doses = new Map<string, Dosage>()
  const refused: string[] = []
  for (const line of lines) {
    const entry = catalog.get(line.slug)
    if (!entry) continue
    const dose = undosedKinds.includes(entry.kind) ? null : toDose(text, line, entry, locale)
    if (dose) doses.set(line.id, dose)
    else refused.push(entry.name)
  }
  return { doses, refused }
}

function toDose(text: string, line: PlanItem, entry: SlimItem, locale: PlanLocale): Dosage | null {
  const parsed = parseDose(text, entry, locale)
  if (!parsed.ok || Object.keys(parsed.dosage).length === 0) return null
  const dose = mergeDose(line.dosage, parsed.dosage)
  return checkDosage(dose, entry).some(({ severity }) => severity === 'error') ? null : dose
}
