import { z } from 'zod'
import { dosageSchema } from '@/lib/dosage/dosage'
import { activities, doseTraits, sideMeansWords } from '@/lib/dosage/dosed-item'
import { itemKinds } from '@/lib/dosage/kind'
import { planLocales } from '@/lib/i18n/locales'
import { attributeCodes, equipment, limbs, positions, regions } from './taxonomy'

export const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

/** A movement code, and for a one-sided item the limb it acts on where that is not the line's (clinical spec 1.3). */
export const attributeSchema = z.templateLiteral([z.enum(attributeCodes), z.enum(['', '@other', '@both'])])

/**
 * What a patient reads (clinical spec 8.2 and 8.5). Strings may hold `{side}` and `{other}`, which stand for the side
 * being worked and the opposite one, in Spanish with the gender of the noun before them (`{side:f}`); `{place}` for the
 * place of a line on the body, `{emergency}` and `{crisis}` for the numbers to call.
 */
const itemTextSchema = z.strictObject({
  title: z.string().min(1),
  start: z.string().min(1),
  move: z.array(z.string().min(1)).min(1).max(6),
  feel: z.string().min(1),
  stop: z.string().min(1),
  why: z.string().optional(),
  /** Everything that has to be known, in few sentences, where the text has to be short: `stop` included. */
  short: z.string().optional(),
  alt: z.string().min(1),
})
export type ItemText = z.infer<typeof itemTextSchema>

/** What a clinician reads beside an item. */
const clinicianNotesSchema = z.strictObject({
  purpose: z.string().min(1),
  setUp: z.string().min(1),
  faults: z.array(z.string().min(1)).min(1),
  progress: z.string().min(1),
})
export type ClinicianNotes = z.infer<typeof clinicianNotesSchema>

/** An item's words in one language, as `texts/<language>/<group>.json` holds them. */
export const writtenTextSchema = itemTextSchema.extend({
  name: z.string().min(1),
  /** Other names that it is searched by. */
  words: z.array(z.string().min(1)),
  clinician: clinicianNotesSchema,
})
export type WrittenText = z.infer<typeof writtenTextSchema>

/** A film of the clinic, and the picture that stands until it plays; its width and height are the film's. */
const itemFilmSchema = z.strictObject({
  address: z.string(),
  poster: z.string(),
  width: z.number(),
  height: z.number(),
})

/** An item's stored drawing: addresses of files whose names change with what is in them. */
const itemFigureSchema = z.strictObject({
  start: z.string(),
  end: z.string().optional(),
  /** The way from start to end. */
  motion: z.string().optional(),
  /** Frame units; only their ratio matters. */
  width: z.number(),
  height: z.number(),
  /** Drawn for the right side: mirrored for the left. */
  sided: z.boolean(),
  /** Of which the poster is the start where there is neither photo nor drawing. */
  film: itemFilmSchema.optional(),
})
export type ItemFigure = z.infer<typeof itemFigureSchema>

/** One catalog item as every list, the command line and the interface see it (contracts: Item). */
export const catalogItemSchema = z.strictObject({
  slug: slugSchema,
  kind: z.enum(itemKinds),
  name: z.string().min(1),
  regions: z.array(z.enum(regions)).min(1),
  muscles: z.array(z.string()),
  nerve: z.string().optional(),
  position: z.enum(positions),
  equipment: z.array(z.enum(equipment)),
  sideRule: z.enum(['one', 'both', 'none']),
  /** The body part a side sentence names: "left leg only". */
  limb: z.enum(limbs),
  /** What LEFT means, for a one-sided item (clinical spec 1.3). */
  sideMeans: z.enum(sideMeansWords).optional(),
  /** How minutes or a distance are said. */
  activity: z.enum(activities).optional(),
  /** What sets it apart from its kind when it is dosed; absent where nothing is known. */
  traits: z.array(z.enum(doseTraits)).optional(),
  level: z.int().min(1).max(5).optional(),
  easier: z.string().optional(),
  harder: z.string().optional(),
  attributes: z.array(attributeSchema),
  text: itemTextSchema.nullable(),
  /** Other names that it is searched by, in every language. */
  words: z.array(z.string()).optional(),
  dosage: z.nullable(dosageSchema),
  figure: itemFigureSchema.nullable(),
  locale: z.enum(planLocales),
})
export type CatalogItem = z.infer<typeof catalogItemSchema>

/** The facts of a built-in item, the same in every language; its name is the English one. */
export type ItemFacts = Omit<CatalogItem, 'slug' | 'text' | 'words' | 'figure' | 'locale'>
