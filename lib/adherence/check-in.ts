import { z } from 'zod'
import { patientSigns } from '@/lib/safety/patient-signs'
import { amounts, askedAbout, efforts, noteLimit, results } from './answers'

/** 0 is no pain, 10 the worst pain (NPRS, in our own words: clinical spec 7). */
export const painSchema = z.int().min(0).max(10)

const itemIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

const itemBodySchema = z.strictObject({
  about: z.literal('item'),
  result: z.enum(results),
  /** Of a line that is done several times a day: how many of today's times are done. */
  times: z.int().min(0).max(10).optional(),
  pain: painSchema.optional(),
  effort: z.enum(efforts).optional(),
})

/** What a question is about; without an exercise, all of the plan. */
export const askedSchema = z.strictObject({ about: z.enum(askedAbout), itemId: itemIdSchema.optional() })

const dayBodySchema = z
  .strictObject({
    about: z.literal('day'),
    /** Worst pain while exercising. */
    pain: painSchema.optional(),
    amount: z.enum(amounts).optional(),
    effort: z.enum(efforts).optional(),
    note: z.string().trim().max(noteLimit).optional(),
    /** What the note asks about, where it was written as a question. */
    asked: askedSchema.optional(),
    /** Warning signs that are new; none of them when the list is empty. */
    signs: z.array(z.enum(patientSigns)).max(patientSigns.length).optional(),
    /** After a day that said to stop: whether the pain is back under the stop line. */
    better: z.boolean().optional(),
  })
  .refine(
    ({ pain, amount, effort, note, signs, better }) =>
      [pain, amount, effort, note || undefined, signs, better].some((x) => x !== undefined),
    {
      error: 'Answer at least one question.',
    },
  )
  .refine(({ asked, note }) => asked === undefined || Boolean(note), {
    path: ['note'],
    error: 'A question needs its words.',
  })

export const checkInBodySchema = z.discriminatedUnion('about', [itemBodySchema, dayBodySchema])
export type CheckInBody = z.infer<typeof checkInBodySchema>
export type ItemBody = z.infer<typeof itemBodySchema>
export type DayBody = z.infer<typeof dayBodySchema>
export type Asked = z.infer<typeof askedSchema>

/**
 * What a patient's device sends. Of each field the newest word of a day counts (day-log.ts), so that undoing is one more
 * check-in and nothing is ever overwritten. `id` is made on the device: the same id twice is one check-in.
 */
export const checkInSchema = z
  .strictObject({
    id: z.uuid(),
    itemId: itemIdSchema.optional(),
    /** The patient's own calendar day that it is about. */
    localDate: z.iso.date(),
    /** When it was logged on the device. */
    loggedAt: z.iso.datetime({ offset: true }),
    body: checkInBodySchema,
    /** A random id that the page keeps on its device, so that a flood from another one shuts nobody out. */
    deviceId: z.uuid().optional(),
  })
  .refine(({ itemId, body }) => (itemId !== undefined) === (body.about === 'item'), {
    path: ['itemId'],
    error: 'A check-in about an exercise names it; one about the day does not.',
  })
export type CheckIn = z.infer<typeof checkInSchema>
