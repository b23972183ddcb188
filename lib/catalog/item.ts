import { z } from 'zod'
import { dosageSchema } from '@/lib/dosage/dosage'
import { activities, doseTraits, sideMeansWords } from '@/lib/dosage/dosed-item'
import { itemKinds } from '@/lib/dosage/kind'
import { attributeCodes, equipment, limbs, positions, regions } from './taxonomy'

/**
 * What a patient reads. Strings may hold `{side}` and `{other}`, which stand for the side being worked and
 * the opposite one (clinical spec 8.2 and 8.5).
 */
const itemTextSchema = z.strictObject({
  title: z.string().min(1),
  start: z.string().min(1),
  move: z.array(z.string().min(1)).min(1).max(6),
  feel: z.string().min(1),
  stop: z.string().min(1),
  why: z.string().optional(),
  alt: z.string().min(1),
})
export type ItemText = z.infer<typeof itemTextSchema>

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
})
export type ItemFigure = z.infer<typeof itemFigureSchema>

/** One catalog item as every list, the command line and the interface see it (contracts: Item). */
export const catalogItemSchema = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
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
  attributes: z.array(z.enum(attributeCodes)),
  text: itemTextSchema.nullable(),
  dosage: z.nullable(dosageSchema),
  figure: itemFigureSchema.nullable(),
  locale: z.enum(['en', 'es']),
})
export type CatalogItem = z.infer<typeof catalogItemSchema>
