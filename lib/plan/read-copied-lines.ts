import * as z from 'zod/mini'
import { dosageSchema } from '@/lib/dosage/dosage'
import type { CopiedLine } from './copied-lines'

/** The copied lines that a text holds; none when it holds anything else. */
export function readCopiedLines(text: string | null): CopiedLine[] {
  if (text === null) return []
  try {
    const read = copiedSchema.safeParse(JSON.parse(text))
    return read.success ? (read.data as CopiedLine[]) : []
  } catch {
    return []
  }
}

const copiedSchema = z.array(
  z.object({
    slug: z.string(),
    dosage: z.optional(dosageSchema),
    group: z.optional(
      z.object({
        id: z.string(),
        rounds: z.int().check(z.minimum(1), z.maximum(10)),
        restSec: z.optional(z.int().check(z.minimum(0), z.maximum(600))),
      }),
    ),
  }),
)
