import type { PlanContent, PlanFile, PlanPatient } from './schema'

/** A plan file of this content, for this patient; `parsePlanFile` reads it back to the same. */
export function toPlanFile({ phases, ...head }: PlanContent, patient: PlanPatient = { flags: [] }): PlanFile {
  return { ...head, patient, phases }
}

/** The document of a plan file, without its patient. */
export function toContent({ patient: _, ...content }: PlanFile): PlanContent {
  return content
}
