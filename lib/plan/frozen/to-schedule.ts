import { z } from 'zod'
import { dosageSchema } from '@/lib/dosage/dosage'
import { frequencyOf } from '@/lib/dosage/frequency'
import { type ItemKind, itemKinds, undosedKinds } from '@/lib/dosage/kind'
import { type FrozenLine, type FrozenPlan, frozenPauseSchema } from './frozen-plan'

const day = z.iso.date()
const often = z.object({
  perDay: dosageSchema.shape.perDay,
  daysPerWeek: dosageSchema.shape.daysPerWeek,
  weekdays: dosageSchema.shape.weekdays,
  timeOfDay: dosageSchema.shape.timeOfDay,
})
const pauses = z.array(frozenPauseSchema).optional()

/**
 * What of a version decides when its lines are due: a small part of it, kept beside it, so that a list of patients and
 * a check-in read no pictures and no texts. It says what was prescribed and no more; what follows from it is worked
 * out by whoever reads. Fields are only ever added.
 */
export const scheduleSchema = z.object({
  publishedOn: day,
  /** First day of the plan, where it names one. */
  startDate: day.optional(),
  currentPhaseId: z.string().optional(),
  pauses,
  phases: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      weeks: z.object({ from: z.int(), to: z.int().optional() }).optional(),
      lines: z.array(
        z.object({
          id: z.string(),
          kind: z.enum(itemKinds),
          /** The frequency of its dose, where it has one. */
          often: often.optional(),
          pauses,
        }),
      ),
    }),
  ),
})
export type Schedule = z.infer<typeof scheduleSchema>
type ScheduledLine = Schedule['phases'][number]['lines'][number]

/**
 * The schedule of a version: written when it is published, and made from it where an older program published it.
 * What is only read, such as advice, is never due and stands in none.
 */
export function toSchedule({ content, items, publishedOn }: FrozenPlan): Schedule {
  const { startDate, currentPhaseId, pauses, phases } = content
  return {
    publishedOn,
    ...(startDate ? { startDate } : {}),
    ...(currentPhaseId ? { currentPhaseId } : {}),
    ...(pauses?.length ? { pauses } : {}),
    phases: phases.map(({ id, title, weeks, items: lines }) => ({
      id,
      title,
      ...(weeks ? { weeks } : {}),
      lines: lines.flatMap((line) => {
        const kind = items[line.slug]?.kind
        return kind && !undosedKinds.includes(kind) ? [toScheduledLine(line, kind)] : []
      }),
    })),
  }
}

function toScheduledLine({ id, dosage, pauses }: FrozenLine, kind: ItemKind): ScheduledLine {
  const often = frequencyOf(dosage)
  return {
    id,
    kind,
    ...(Object.keys(often).length > 0 ? { often } : {}),
    ...(pauses?.length ? { pauses } : {}),
  }
}
