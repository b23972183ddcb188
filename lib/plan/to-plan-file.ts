import type { PlanContent, PlanFile, PlanPatient } from './schema'

/** A plan file of this content, for this patient; `parsePlanFile` reads it back to the same. */
export function toPlanFile(content: PlanContent, patient: PlanPatient = { flags: [] }): PlanFile {
  const { schemaVersion, title, locale, startDate, reviewDate, currentPhaseId, phases } = content
  return {
    schemaVersion,
    title,
    locale,
    ...(startDate ? { startDate } : {}),
    ...(reviewDate ? { reviewDate } : {}),
    ...(currentPhaseId ? { currentPhaseId } : {}),
    patient,
    phases,
  }
}

/** The document of a plan file, without its patient. */
export function toContent({ patient: _, ...content }: PlanFile): PlanContent {
  return content
}
