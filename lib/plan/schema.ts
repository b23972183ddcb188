import { z } from 'zod'
import { dosageSchema } from '@/lib/dosage/dosage'
import { sides, supervision } from '@/lib/dosage/kind'
import { planLocales } from '@/lib/i18n/locales'
import { flagSchema } from '@/lib/safety/flag'
import { mostPhases } from './most-phases'

export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, {
  error: 'An id is 1 to 64 letters, digits, hyphens or underscores.',
})
const line = (max: number) => z.string().trim().max(max)
const day = z.iso.date()

/** What a standing patient holds on to; the holding aids of clinical spec 1.2. */
export const supports = [
  'counter',
  'wall',
  'rail',
  'chair',
  'walker',
  'bench',
  'table',
  'machine',
  'door',
] as const

/** Days on which a line, or the whole plan, rests; without `to` until further notice. */
const pauseSchema = z
  .strictObject({ from: day, to: day.optional(), reason: line(200).optional() })
  .refine(({ from, to }) => to === undefined || from <= to, {
    path: ['to'],
    error: 'A pause ends on the day it begins or later.',
  })
export type Pause = z.infer<typeof pauseSchema>

/** Lines done one after another, round by round, before anything else: two are a superset, more a circuit. */
const groupSchema = z.strictObject({
  id,
  kind: z.enum(['superset', 'circuit']),
  rounds: z.int().min(1).max(10),
  /** Seconds between rounds. */
  restSec: z.int().min(0).max(600).optional(),
})
export type LineGroup = z.infer<typeof groupSchema>

export const planItemSchema = z.strictObject({
  /** Never changes, so that check-ins stay attached from version to version. */
  id,
  slug: z.string().min(1).max(80),
  side: z.enum(sides).optional(),
  /** Place on the body of a line whose catalog region is "any", such as a cold pack: "outer hip". */
  site: line(60).optional(),
  /** A line carries its dose from the moment it is made; absent means cleared, or a kind without one. */
  dosage: z.optional(dosageSchema),
  supervised: z.enum(supervision).optional(),
  support: z.enum(supports).optional(),
  /** Read by the patient. */
  note: line(2000).optional(),
  /** Read by the clinician alone. */
  clinicianNote: line(2000).optional(),
  /** When the clinician would give this line: "hip extension is stiff". Until it is met, nobody is given the line. */
  condition: line(300).min(1).optional(),
  conditionMet: z.literal(true).optional(),
  /** A group of its phase. */
  groupId: id.optional(),
  /** Shared by the two lines that are each other's other side. */
  tieId: id.optional(),
  pauses: z.array(pauseSchema).max(12).optional(),
})
export type PlanItem = z.infer<typeof planItemSchema>

const planPhaseSchema = z.strictObject({
  id,
  /** The clinician's words. */
  title: z.string().trim().min(1).max(80),
  /** The patient's: "Calm things down"; the clinician's stand in when absent. */
  patientTitle: line(80).min(1).optional(),
  /** Weeks from the start of the plan; a guide, since phases change on criteria. */
  weeks: z
    .strictObject({ from: z.int().min(0).max(104), to: z.int().min(0).max(104).optional() })
    .optional()
    .describe('Whole weeks gone by since the plan began: { "from": 2, "to": 6 } is weeks 3 to 6.'),
  goal: line(300).optional(),
  enter: line(300).optional(),
  exit: line(300).optional(),
  groups: z.array(groupSchema).max(20).optional(),
  items: z.array(planItemSchema).max(200),
})
export type PlanPhase = z.infer<typeof planPhaseSchema>

/** Which pain rule the lines of a plan follow (clinical spec 2.4). */
export const painLights = ['standard', 'nerve', 'tendon'] as const

/** What a plan was drafted from, so that "why this line" has an answer. */
const draftedFromSchema = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('template'), code: z.string().min(1).max(60) }),
  z.strictObject({ from: z.literal('plan'), planId: z.uuid(), versionNumber: z.int().min(1).optional() }),
  z.strictObject({ from: z.literal('file') }),
  z.strictObject({
    from: z.literal('findings'),
    code: z.string().min(1).max(60),
    phase: z.int().min(1).max(mostPhases),
    irritability: z.enum(['low', 'moderate', 'high']).optional(),
    stage: z.enum(['acute', 'subacute', 'persistent']).optional(),
    minutesPerDay: z.int().min(5).max(120).optional(),
    goals: z.array(line(60)).max(12).optional(),
    positions: z.array(line(20)).max(20).optional(),
    equipment: z.array(line(40)).max(40).optional(),
  }),
])

/** The revision a change is based on, as the database counts them. */
export const revisionSchema = z.int().min(1).max(2_147_483_646)

/** The document at the centre: what a template, a draft, a version and a plan file hold. */
export const planContentSchema = z.strictObject({
  schemaVersion: z.literal(2),
  title: z.string().trim().min(1).max(120),
  locale: z.enum(planLocales),
  /** First day of the plan in the clinic's calendar. */
  startDate: day.optional(),
  reviewDate: day.optional(),
  /** The phase the patient is in; the first one when absent. */
  currentPhaseId: id.optional(),
  painLight: z.enum(painLights).optional(),
  draftedFrom: draftedFromSchema.optional(),
  /** The whole plan rests: a holiday, an illness. */
  pauses: z.array(pauseSchema).max(12).optional(),
  phases: z.array(planPhaseSchema).min(1).max(mostPhases),
})
export type PlanContent = z.infer<typeof planContentSchema>

const planPatientSchema = z.strictObject({
  name: line(120).optional(),
  birthDate: day.optional(),
  flags: z.array(flagSchema).max(60).default([]),
})
export type PlanPatient = z.infer<typeof planPatientSchema>

/** A plan file: the document together with the patient it is for. */
export const planFileSchema = planContentSchema.extend({ patient: planPatientSchema.default({ flags: [] }) })
export type PlanFile = z.infer<typeof planFileSchema>
