import { z } from 'zod'
import { activities, doseTraits, sideMeansWords } from '@/lib/dosage/dosed-item'
import { itemKinds } from '@/lib/dosage/kind'
import { isMediaKey, type MediaKey } from '@/lib/media/media-key'
import { attributeSchema, slugSchema } from '../item'
import { mostPhotos } from '../photo/photo-limits'
import { equipment, limbs, positions, regions } from '../taxonomy'

const mediaKeySchema = z.custom<MediaKey>((key) => typeof key === 'string' && isMediaKey(key))

/** A film of the clinic and the picture that stands until it plays, which is a photo. */
const ownFilmSchema = z.strictObject({ key: mediaKeySchema, poster: mediaKeySchema })
export type OwnFilm = z.infer<typeof ownFilmSchema>

const line = (max: number) => z.string().trim().max(max, { error: 'tooManyCharacters' })

/** The words of an own item in one language, as they are typed; what may be missing is an empty text. */
const ownWordsSchema = z.strictObject({
  name: line(160),
  /** What the patient calls it; the name when empty. */
  title: line(300),
  start: line(1000),
  move: z.array(line(1000)).max(12),
  feel: line(1000),
  stop: line(1000),
  why: line(1000),
  /** What the pictures show; the title when empty. */
  alt: line(1000),
  /** Other names that it is searched by. */
  words: z.array(line(80)).max(40),
})
export type OwnWords = z.infer<typeof ownWordsSchema>

/** One of a clinic's own items, both languages together, as it is typed, imported and exported. */
export const ownItemSchema = z.strictObject({
  kind: z.enum(itemKinds),
  regions: z.array(z.enum(regions)).max(regions.length),
  muscles: z.array(line(80)).max(40),
  nerve: line(80),
  position: z.enum(positions),
  equipment: z.array(z.enum(equipment)).max(equipment.length),
  sideRule: z.enum(['one', 'both', 'none']),
  sideMeans: z.enum(sideMeansWords).nullable(),
  limb: z.enum(limbs),
  activity: z.enum(activities).nullable(),
  /** Null: nothing is known beyond the kind. */
  traits: z.array(z.enum(doseTraits)).max(doseTraits.length).nullable(),
  level: z.int().min(1).max(5).nullable(),
  easier: slugSchema.max(80).nullable(),
  harder: slugSchema.max(80).nullable(),
  attributes: z.array(attributeSchema).max(100),
  /** Its usual dose as a therapist types it. */
  dose: line(200),
  /** A language without words is null: the item is then offered in the other one only. */
  texts: z.strictObject({ en: ownWordsSchema.nullable(), es: ownWordsSchema.nullable() }),
  /** The item whose drawing it shows: what it was copied from, or itself; null for none. */
  drawingOf: slugSchema.max(80).nullable(),
  /** Photos of the clinic that take the drawing's place: the start, and the end. */
  photos: z.array(mediaKeySchema).max(mostPhotos),
  /** Shown beside photos and drawing; absent in what was sent before there were films. */
  film: ownFilmSchema.nullable().default(null),
})
export type OwnItem = z.infer<typeof ownItemSchema>

/** Words of which nothing is typed yet. */
export const noWords: OwnWords = {
  name: '',
  title: '',
  start: '',
  move: [],
  feel: '',
  stop: '',
  why: '',
  alt: '',
  words: [],
}

/** A blank item: nothing is chosen that changes what is done. */
export const blankItem: OwnItem = {
  kind: 'ST',
  regions: [],
  muscles: [],
  nerve: '',
  position: 'AN',
  equipment: [],
  sideRule: 'none',
  sideMeans: null,
  limb: 'leg',
  activity: null,
  traits: null,
  level: null,
  easier: null,
  harder: null,
  attributes: [],
  dose: '',
  texts: { en: null, es: null },
  drawingOf: null,
  photos: [],
  film: null,
}

/** Whether nothing is typed. */
export function isWordless(words: OwnWords): boolean {
  return Object.values(words).every((part) => (typeof part === 'string' ? part === '' : part.length === 0))
}
