import { z } from 'zod'
import { dosageSchema } from '@/lib/dosage/dosage'
import { activities, doseTraits, sideMeansWords } from '@/lib/dosage/dosed-item'
import { itemKinds, sides, supervision } from '@/lib/dosage/kind'
import { planLocales } from '@/lib/i18n/locales'
import { findingAnswerSchema } from '../check/finding-answer'
import { supports } from '../schema'

/*
 * The shape of a published version, apart from the catalog's and the draft's: what stands here is read back for ever.
 * Lists have no limit and unknown fields are left aside, so that nothing that was published can fail to open; limits
 * are the business of what goes in. A change that an old version would not fit needs a new schemaVersion and a step in
 * read-frozen-plan.ts, and the stored releases under prisma/releases say when.
 */

const locale = z.enum(planLocales)
const day = z.iso.date()
export const frozenPauseSchema = z.object({ from: day, to: day.optional(), reason: z.string().optional() })
const painLight = z.enum(['standard', 'nerve', 'tendon'])

/** Sentences of the dose as they were said; `strong` ones are printed first, parts carry the words in bold. */
const saidSchema = z.array(
  z.object({
    text: z.string(),
    strong: z.boolean().optional(),
    parts: z.array(z.object({ text: z.string(), strong: z.boolean().optional() })),
  }),
)

const frozenLineSchema = z.object({
  id: z.string(),
  slug: z.string(),
  side: z.enum(sides).optional(),
  site: z.string().optional(),
  dosage: z.optional(dosageSchema),
  supervised: z.enum(supervision).optional(),
  support: z.enum(supports).optional(),
  note: z.string().optional(),
  clinicianNote: z.string().optional(),
  condition: z.string().optional(),
  conditionMet: z.literal(true).optional(),
  groupId: z.string().optional(),
  tieId: z.string().optional(),
  pauses: z.array(frozenPauseSchema).optional(),
  /** The dose in words by language; versions published before document version 2 are put into words when read. */
  said: z.partialRecord(locale, saidSchema).optional(),
})
export type FrozenLine = z.infer<typeof frozenLineSchema>

const frozenPhaseSchema = z.object({
  id: z.string(),
  title: z.string(),
  patientTitle: z.string().optional(),
  weeks: z.object({ from: z.int(), to: z.int().optional() }).optional(),
  goal: z.string().optional(),
  enter: z.string().optional(),
  exit: z.string().optional(),
  groups: z
    .array(
      z.object({
        id: z.string(),
        kind: z.enum(['superset', 'circuit']),
        rounds: z.int(),
        restSec: z.int().optional(),
      }),
    )
    .optional(),
  items: z.array(frozenLineSchema),
})
export type FrozenPhase = z.infer<typeof frozenPhaseSchema>

const frozenTextSchema = z.object({
  title: z.string(),
  start: z.string(),
  move: z.array(z.string()),
  feel: z.string(),
  stop: z.string(),
  why: z.string().optional(),
  /** Absent in versions of before paper could be short: they are printed whole. */
  short: z.string().optional(),
  alt: z.string(),
})

const frozenFigureSchema = z.object({
  /** Addresses of files that never change: in the media store, or among the drawings of release 0.1.0. */
  start: z.string(),
  end: z.string().optional(),
  motion: z.string().optional(),
  width: z.number(),
  height: z.number(),
  /** Drawn for the right side, so the left is its mirror image. */
  sided: z.boolean(),
  /** A film of the clinic and what stands until it plays; absent in versions of before. */
  film: z
    .object({ address: z.string(), poster: z.string(), width: z.number(), height: z.number() })
    .optional(),
})

/** A catalog item as it was: facts that reading and checking need, and its words in every language there were. */
const frozenItemSchema = z.object({
  slug: z.string(),
  kind: z.enum(itemKinds),
  regions: z.array(z.string()),
  nerve: z.string().optional(),
  position: z.string(),
  equipment: z.array(z.string()),
  sideRule: z.enum(['one', 'both', 'none']),
  sideMeans: z.enum(sideMeansWords).optional(),
  limb: z.string(),
  level: z.int().optional(),
  attributes: z.array(z.string()),
  activity: z.enum(activities).optional(),
  traits: z.array(z.enum(doseTraits)).optional(),
  names: z.partialRecord(locale, z.string()),
  texts: z.partialRecord(locale, frozenTextSchema),
  figure: frozenFigureSchema.optional(),
})
export type FrozenItem = z.infer<typeof frozenItemSchema>

/** What the safety check of this version rests on; absent where nobody had asked yet. */
const frozenFactsSchema = z.object({
  flags: z.array(
    z.object({
      flag: z.string(),
      side: z.enum(['left', 'right', 'both']).optional(),
      site: z.string().optional(),
      date: day.optional(),
      approach: z.string().optional(),
      surgeonOrder: z.string().optional(),
    }),
  ),
  /** The day somebody last went through the flags with the patient; absent: "none" is unknown, not "no". */
  flagsAskedOn: day.optional(),
  absentLimbs: z.array(
    z.object({ limb: z.string(), side: z.enum(['left', 'right']), level: z.string().optional() }),
  ),
})

/**
 * What publishing freezes: the lines that the patient is given, with catalog words, pictures and the clinic's lines as
 * they were. Handout, page and adherence are made from this alone.
 */
export const frozenPlanSchema = z.object({
  schemaVersion: z.literal(2),
  content: z.object({
    title: z.string(),
    locale,
    startDate: day.optional(),
    reviewDate: day.optional(),
    currentPhaseId: z.string().optional(),
    painLight: painLight.optional(),
    pauses: z.array(frozenPauseSchema).optional(),
    phases: z.array(frozenPhaseSchema).min(1),
  }),
  /** Lines that wait for their condition: kept for the clinician, given to nobody. */
  withheld: z.array(z.object({ phaseId: z.string(), line: frozenLineSchema })),
  /** By slug as the lines have it. */
  items: z.record(z.string(), frozenItemSchema),
  clinic: z.object({
    name: z.string(),
    phone: z.string().optional(),
    address: z.string().optional(),
    website: z.string().optional(),
    country: z.string(),
    /** Absent where the clinic's country has no known one and none was typed: its place is said in words. */
    emergencyNumber: z.string().optional(),
    /** For whoever thinks of ending their life; absent where none is known, and in versions of before. */
    crisisLine: z.string().optional(),
    /** When the phone is answered, in the clinic's own words. */
    hours: z.string().optional(),
    /** Its mark in the media store, in pixels; absent where it has none, and in versions of before. */
    logo: z.object({ address: z.string(), width: z.number(), height: z.number() }).optional(),
    /** Of rules and headings, "#rrggbb"; absent: ink. */
    accent: z.string().optional(),
    timeZone: z.string(),
    firstDayOfWeek: z.int().min(1).max(7),
    paperSize: z.enum(['a4', 'letter']),
  }),
  therapist: z.object({ name: z.string(), credentials: z.string().optional() }),
  patient: z.object({
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    birthDate: day.optional(),
  }),
  facts: frozenFactsSchema.optional(),
  /** What the therapist says to the patient about this version; absent where nothing is said. */
  patientNote: z.string().optional(),
  /** What was answered to the findings of this version: read, or overridden with a reason. */
  answers: z.array(findingAnswerSchema).optional(),
  /** The anchors its sentences about effort mean; absent: those of clinical spec 2.4. */
  effortScale: z.literal('version-1').optional(),
  /** 0 for a plan printed from a file, which has no versions. */
  versionNumber: z.int().min(0),
  /** The clinic's day. */
  publishedOn: day,
})
export type FrozenPlan = z.infer<typeof frozenPlanSchema>
export type FrozenContent = FrozenPlan['content']
