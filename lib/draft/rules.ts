import * as z from 'zod/mini'
import { attributeCodes, equipment, goals, positions, regions } from '@/lib/catalog/taxonomy'
import { sideMeansWords } from '@/lib/dosage/dosed-item'
import { itemKinds } from '@/lib/dosage/kind'
import { irritabilities, stages } from '@/lib/safety/irritability'
import goalsData from './data/goals.json' with { type: 'json' }
import phasesData from './data/phases.json' with { type: 'json' }
import rulesData from './data/rules.json' with { type: 'json' }

const whole = z.int().check(z.gte(0))
const codes = z.array(z.enum(attributeCodes))
const kinds = z.array(z.enum(itemKinds))

const admitsSchema = z.strictObject({
  /** Of the five levels (clinical spec 1.2). */
  mostLevel: whole,
  /** Nerve glides that pull the nerve from both ends (clinical spec 1.2, 2.2). */
  tensioners: z.boolean(),
  /** Movement codes that an item must not carry: hops are not for the irritable (clinical spec 2.2). */
  without: codes,
  /** Of strengthening, 0 to 10; the range of light motor control (clinical spec 2.2). */
  mostEffort: z.optional(whole),
  /** Of a nerve glide: passes in its one set (clinical spec 2.2). */
  mostGlides: z.optional(whole),
})

const rulesSchema = z.strictObject({
  mostExercises: whole,
  mostMisses: whole,
  /** What can be chosen a day. */
  minutes: z.array(whole),
  /** Minutes to which one bout of walking or cycling is shortened where the day has no room, the longest first. */
  shorterBouts: z.array(whole),
  irritability: z.record(z.enum(irritabilities), admitsSchema),
  /** Whole weeks that have gone by at the least in each stage (clinical spec 1.2). */
  stageWeeks: z.record(z.enum(stages), whole),
  /** What the side of an item can mean so that the side of the finding is its side; any other stays open. */
  takesSideOfFinding: z.array(z.enum(sideMeansWords)),
  inEveryHome: z.array(z.enum(equipment)),
  /** What is asked about first. */
  asksFor: z.array(z.enum(equipment)),
  /** What an item that fills a gap may need while nobody asked what is at home. */
  usuallyAtHome: z.array(z.enum(equipment)),
  standsFor: z.partialRecord(z.enum(equipment), z.array(z.enum(equipment))),
  /** Kinds that may fill a gap: never a nerve glide, since that waits until a nerve is found. */
  fillKinds: kinds,
  /** Kinds that fill a gap wherever the condition is. */
  wholePersonKinds: kinds,
  /** Kinds of which one line is enough. */
  oneOfKind: kinds,
  fillWithout: codes,
})

/** All that is given must hold. */
const clauseSchema = z.strictObject({
  goals: z.optional(z.array(z.enum(goals))),
  kinds: z.optional(kinds),
  muscles: z.optional(z.array(z.string())),
  attributes: z.optional(codes),
  positions: z.optional(z.array(z.enum(positions))),
  regions: z.optional(z.array(z.enum(regions))),
})
export type GoalClause = z.infer<typeof clauseSchema>

const entrySchema = z.strictObject({
  /** Phase by phase, the highest irritability that its entry admits. */
  most: z.array(z.enum(irritabilities)),
  /** The flag whose date the weeks of the phases are counted from: after surgery or an injury. */
  clock: z.optional(z.string()),
  /** Phases, by number, that are for one goal alone. */
  goals: z.optional(z.record(z.string(), z.string())),
})
export type TemplateEntry = z.infer<typeof entrySchema>

/** What a patient wants to do again; `data/goals.json` says which items serve it. */
export const draftGoals = Object.keys(goalsData) as DraftGoal[]
export type DraftGoal = keyof typeof goalsData

/** The rules a draft is made by, as `docs/draft.md` explains them. */
export const draftRules = z.parse(rulesSchema, rulesData)

/** What serves a goal, the best first: an item serves it where one of these holds. */
export const goalClauses: Readonly<Record<string, readonly GoalClause[]>> = z.parse(
  z.record(z.string(), z.array(clauseSchema)),
  goalsData,
)

/** Which irritability admits which phase, template by template. */
export const templateEntries: Readonly<Record<string, TemplateEntry>> = z.parse(
  z.record(z.string(), entrySchema),
  phasesData,
)
