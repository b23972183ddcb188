import type { PlanLocale } from '@/lib/i18n/locales'
import { inWords, type Said, said } from '@/lib/i18n/said'
import { allowsField } from './allowed-fields'
import type { Dosage, DosageField } from './dosage'
import type { DoseContext } from './dose-context'
import type { DosedItem } from './dosed-item'
import type { StopCode } from './hard-stop'
import { hardStops } from './hard-stops'
import { type ItemKind, undosedKinds } from './kind'
import { listRemarks, listUnusual, type RemarkCode } from './remarks'

type DosageErrorCode = StopCode | 'undosed' | 'notForKind'

export type DosageProblem =
  | {
      severity: 'error'
      code: DosageErrorCode
      field: DosageField
      params: { kind: ItemKind }
      source: string
    }
  | { severity: 'hint'; code: RemarkCode; field: DosageField; params: { kind: ItemKind }; source: string }
  | {
      severity: 'hint'
      code: 'unusual'
      field: DosageField
      params: { kind: ItemKind; min: number; max: number }
      source: string
    }

/**
 * What is wrong (error: cannot be saved as valid) or unusual (hint) about a dose of this item, for what is known of
 * the patient. Hard stops and remarks: clinical spec 2.7; sensible ranges: 2.2; sources are tags of its register.
 */
export function checkDosage(dosage: Dosage, item: DosedItem, context: DoseContext = {}): DosageProblem[] {
  const { kind } = item
  const given = (Object.keys(dosage) as DosageField[]).filter((field) => dosage[field] !== undefined)
  const error = (code: DosageErrorCode, field: DosageField, source: string): DosageProblem => ({
    severity: 'error',
    code,
    field,
    params: { kind },
    source,
  })
  if (undosedKinds.includes(kind)) return given.map((field) => error('undosed', field, 'R92'))
  const refused = given.filter((field) => !allowsField(kind, field) || isLooseSets(field, dosage, item))
  const stops = hardStops.flatMap(({ code, source, hit }): DosageProblem[] => {
    const field = hit(dosage, item, context)
    // A field that the kind does not have is refused once, for that reason or for a clinical one.
    return field ? [error(code, field, source)] : []
  })
  const stopped = new Set(stops.map(({ field }) => field))
  return [
    ...refused.filter((field) => !stopped.has(field)).map((field) => error('notForKind', field, 'spec 2.1')),
    ...stops,
    ...listRemarks(dosage, item, context).map(
      ({ code, field, source }): DosageProblem => ({
        severity: 'hint',
        code,
        field,
        params: { kind },
        source,
      }),
    ),
    ...listUnusual(dosage, item, context).map(
      ({ field, min, max, source }): DosageProblem => ({
        severity: 'hint',
        code: 'unusual',
        field,
        params: { kind, min, max },
        source,
      }),
    ),
  ]
}

/** Bouts of minutes on an aerobic line are times a day; only a distance or seconds come in sets. */
function isLooseSets(field: DosageField, dosage: Dosage, { kind }: DosedItem): boolean {
  if (kind !== 'AE' || field !== 'sets') return false
  return dosage.durationMin !== undefined || (!dosage.distance && dosage.durationSec === undefined)
}

/** Whether nothing stops the dose from being saved as valid. */
export function isValidDosage(dosage: Dosage, item: DosedItem, context: DoseContext = {}): boolean {
  return checkDosage(dosage, item, context).every((problem) => problem.severity !== 'error')
}

/** The problem as a sentence for the clinician. */
export function describeDosageProblem(problem: DosageProblem, locale: PlanLocale): string {
  return inWords(sayDosageProblem(problem), locale)
}

/** The sentence of the problem, in no language yet. */
export function sayDosageProblem(problem: DosageProblem): Said {
  const { field, params } = problem
  if (problem.severity === 'error')
    return said(`dosage.problem.${problem.code}`, { field, kind: params.kind, found: '', value: 0 })
  if (problem.code !== 'unusual') return said(`dosage.hint.${problem.code}`)
  return said('dosage.hint.unusual', { field, min: problem.params.min, max: problem.params.max })
}
