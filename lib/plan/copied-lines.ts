import { z } from 'zod/mini'
import { type Dosage, dosageSchema } from '@/lib/dosage/dosage'
import type { PlanItem } from './schema'

/** A line that was copied: what is done and how much, and nothing of the patient it was for. */
export type CopiedLine = Pick<PlanItem, 'slug' | 'dosage'>

const copiedSchema = z.array(z.object({ slug: z.string(), dosage: z.optional(dosageSchema) }))

/** Takes from lines what may go to another patient: no side, place, note, company or condition. Those are asked for there. */
export function toCopiedLines(lines: readonly PlanItem[]): CopiedLine[] {
  return lines.map(({ slug, dosage }) => ({ slug, ...(dosage ? { dosage: withoutOwn(dosage) } : {}) }))
}

/** The copied lines that a text holds; none when it holds anything else. */
export function readCopiedLines(text: string | null): CopiedLine[] {
  if (text === null) return []
  try {
    const read = copiedSchema.safeParse(JSON.parse(text))
    return read.success ? read.data.map(({ slug, dosage }) => ({ slug, ...(dosage ? { dosage } : {}) })) : []
  } catch {
    return []
  }
}

/** A dose without what belongs to one person: a surgeon’s limit, a pulse that was measured. */
export function withoutOwn({ rangeLimit: _, heartRate, ...dosage }: Dosage): Dosage {
  return heartRate && !heartRate.measured ? { ...dosage, heartRate } : dosage
}
