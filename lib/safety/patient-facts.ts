import { z } from 'zod'
import { equipment, positions } from '@/lib/catalog/taxonomy'
import { bodySides, flagSchema } from './flag'
import { irritabilities, stages } from './irritability'

/** Category, then up to four characters behind a point: M16.11, Z96.641, S83.511D. */
const icd10cm = /^[A-TV-Z][0-9][0-9AB](\.[0-9A-TV-Z]{1,4})?$/

const conditionSchema = z.strictObject({
  /** The condition in the clinician's words. */
  text: z.string().trim().min(1, { error: 'conditionText' }).max(120, { error: 'tooManyCharacters' }),
  /** ICD-10-CM, chosen by the clinician: the program never sets a diagnosis (clinical spec 6.4). */
  code: z.string().trim().toUpperCase().regex(icd10cm, { error: 'conditionCode' }).optional(),
  side: z.enum(bodySides).optional(),
  stage: z.enum(stages).optional(),
  irritability: z.enum(irritabilities).optional(),
})

export const absentLimbs = ['leg', 'foot', 'arm', 'hand'] as const

const absentLimbSchema = z.strictObject({
  limb: z.enum(absentLimbs),
  side: z.enum(['left', 'right']),
  /** "below the knee" */
  level: z.string().trim().max(60, { error: 'tooManyCharacters' }).optional(),
})

/** The most flags a patient's record holds, and a plan file lists. */
export const mostFlags = 60

/**
 * What is known of a patient that a plan has to respect (clinical spec 1.2, 4.4). Unknown is not "no": `equipment` and
 * `positions` are absent while nobody asked and empty when the answer was "none"; empty `flags` mean "none" only once
 * `flagsAskedOn` says that somebody asked.
 */
export const patientFactsSchema = z.strictObject({
  conditions: z.array(conditionSchema).max(20),
  flags: z.array(flagSchema).max(mostFlags),
  /** The day somebody last went through the flags with the patient. */
  flagsAskedOn: z.iso.date().optional(),
  absentLimbs: z.array(absentLimbSchema).max(8),
  /** What the patient has at home. */
  equipment: z.array(z.enum(equipment)).max(equipment.length).optional(),
  /** The positions the patient can take. */
  positions: z.array(z.enum(positions)).max(positions.length).optional(),
})
export type PatientFacts = z.infer<typeof patientFactsSchema>

/** Nothing is known and nothing was asked. */
export const emptyFacts: PatientFacts = { conditions: [], flags: [], absentLimbs: [] }
