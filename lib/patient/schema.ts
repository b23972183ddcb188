import { z } from 'zod'
import { planLocales } from '@/lib/i18n/locales'
import { firstBirthDate } from './birth-date'

/** A patient as typed by the clinic: a first name is enough. Messages are keys of errors.fields. */
export const patientSchema = z.object({
  firstName: z.string().trim().min(1, { error: 'firstName' }).max(60, { error: 'tooManyCharacters' }),
  lastName: z.string().trim().max(60, { error: 'tooManyCharacters' }).default(''),
  /** "YYYY-MM-DD" */
  birthDate: emptyToNull(
    z.iso.date({ error: 'birthDate' }).refine((day) => day >= firstBirthDate, { error: 'birthDate' }),
  ),
  email: emptyToNull(z.email({ error: 'emailOrNothing' }).max(320, { error: 'emailOrNothing' })),
  /** Language of what the patient reads. */
  locale: z.enum(planLocales, { error: 'locale' }).default('en'),
  recordNumber: emptyToNull(z.string().max(40, { error: 'tooManyCharacters' })),
  /** Member who treats the patient; absent leaves it as it is, or gives a new patient to whoever adds them. */
  memberId: z.uuid().nullable().optional(),
})
export type PatientInput = z.infer<typeof patientSchema>

/** Which patients a list shows. Travels in a body, since a name has no place in an address or an access log. */
export const patientListSchema = z.object({
  search: z.string().trim().max(100).default(''),
  /** `mine`: those whom the asking member treats. */
  whose: z.enum(['mine', 'clinic']).default('clinic'),
  archived: z.boolean().default(false),
  /** The `nextCursor` of the page before: where its last patient stood. */
  cursor: z
    .string()
    .regex(/^(-?\d\.)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .nullable()
    .default(null),
  limit: z.int().min(1).max(200).default(30),
})
export type PatientListQuery = z.output<typeof patientListSchema>

function emptyToNull<Schema extends z.ZodType<string, string>>(schema: Schema) {
  return z.preprocess((value) => {
    if (typeof value !== 'string') return value ?? null
    return value.trim() || null
  }, schema.nullable())
}
