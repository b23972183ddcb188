import * as z from 'zod/mini'

/** What a choice among patients shows of a PatientPage. */
export const foundPatients = z.object({
  patients: z.array(
    z.object({
      id: z.string(),
      firstName: z.string(),
      lastName: z.string(),
      recordNumber: z.nullable(z.string()),
      plan: z.nullable(z.object({ title: z.string() })),
    }),
  ),
})
