import { z } from 'zod'
import { refuseAccent, toColor } from './accent'
import { answerTimes } from './answer-time'
import { countryCodes } from './country'
import { toWebsite } from './website'

const optionalLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max, { error: 'tooManyCharacters' })
    .transform((text) => text || null)
    .nullable()
    .default(null)

/** A clinic's settings as its owner types them. Messages are keys of errors.fields. */
export const clinicSchema = z.object({
  name: z.string().trim().min(1, { error: 'clinicName' }).max(120, { error: 'tooManyCharacters' }),
  phone: optionalLine(40).refine((text) => text === null || /\d.*\d.*\d/.test(text), { error: 'phone' }),
  hours: optionalLine(120),
  answerTime: z
    .enum(['', ...answerTimes], { error: 'answerTime' })
    .nullable()
    .default(null)
    .transform((time) => time || null),
  address: optionalLine(300),
  website: optionalLine(200).refine((text) => text === null || toWebsite(text) !== null, {
    error: 'website',
  }),
  accent: optionalLine(20)
    .transform((text) => text && (toColor(text) ?? text))
    .superRefine((text, { addIssue }) => {
      const error = text === null ? null : accentProblem(text)
      if (error) addIssue({ code: 'custom', message: error })
    }),
  timeZone: z.string().refine(isTimeZone, { error: 'timeZone' }),
  emergencyNumber: optionalLine(20).refine((text) => text === null || /^[\d*][\d *]*\d$/.test(text), {
    error: 'emergencyNumber',
  }),
  crisisLine: optionalLine(60).refine((text) => text === null || /\d.*\d/.test(text), {
    error: 'crisisLine',
  }),
  country: z.string().refine((code) => countryCodes.includes(code), { error: 'country' }),
  paperSize: z.enum(['a4', 'letter'], { error: 'paperSize' }),
  firstDayOfWeek: z.coerce.number({ error: 'firstDayOfWeek' }).int().min(1).max(7),
  idleTimeoutMinutes: z.coerce
    .number({ error: 'idleMinutes' })
    .int({ error: 'idleMinutes' })
    .min(2, { error: 'idleMinutes' })
    .max(120, { error: 'idleMinutes' }),
  linkProof: z
    .enum(['', 'pin', 'birth-year'])
    .transform((kind) => kind || null)
    .nullable()
    .default(null),
})
export type ClinicInput = z.infer<typeof clinicSchema>

function accentProblem(text: string): 'accent' | 'accentPale' | 'accentRed' | null {
  const color = toColor(text)
  if (!color) return 'accent'
  const refused = refuseAccent(color)
  return refused && (refused === 'pale' ? 'accentPale' : 'accentRed')
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
