import { z } from 'zod'
import { addDays, daysBetween } from '@/lib/day'
import { slots } from '@/lib/dosage/slot'
import { patientSigns } from '@/lib/safety/patient-signs'
import {
  amounts,
  askedAbout,
  efforts,
  longestTimeOff,
  noteLimit,
  reasons,
  results,
  timeOffWhys,
} from './answers'

/** 0 is no pain, 10 the worst pain (NPRS, in our own words: clinical spec 7). */
export const painSchema = z.int().min(0).max(10)

const itemIdSchema = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

const itemBodySchema = z.strictObject({
  about: z.literal('item'),
  result: z.enum(results),
  /** Of a line that is done several times a day: how many of today's times are done. */
  times: z.int().min(0).max(10).optional(),
  /** The one time of day that the result is about, where a line has several; absent: the line as a whole. */
  slot: z.enum(slots).optional(),
  /** Why not, or not all of it. "Not" without one takes back what was said before. */
  reason: z.enum(reasons).optional(),
  /** The named day in whose place it was done. */
  insteadOf: z.iso.date().optional(),
  pain: painSchema.optional(),
  effort: z.enum(efforts).optional(),
})

/** What a question is about; without an exercise, all of the plan. */
export const askedSchema = z.strictObject({ about: z.enum(askedAbout), itemId: itemIdSchema.optional() })
/** Days on which nothing is to be done. The newest word about a first day counts; one that ends before it takes it back. */
const timeOffSchema = z
  .strictObject({ from: z.iso.date(), until: z.iso.date(), why: z.enum(timeOffWhys) })
  .refine(
    ({ from, until }) => until >= addDays(from, -1) && until < addDays(from, longestTimeOff),
    `Time off lasts ${longestTimeOff} days at the most.`,
  )

const dayBodySchema = z
  .strictObject({
    about: z.literal('day'),
    /** Worst pain while exercising. */
    pain: painSchema.optional(),
    painBefore: painSchema.optional(),
    painAfter: painSchema.optional(),
    amount: z.enum(amounts).optional(),
    effort: z.enum(efforts).optional(),
    note: z.string().trim().max(noteLimit).optional(),
    /** What the note asks about, where it was written as a question. */
    asked: askedSchema.optional(),
    /** Warning signs that are new; none of them when the list is empty. */
    signs: z.array(z.enum(patientSigns)).max(patientSigns.length).optional(),
    /** After a day that said to stop: whether the pain is back under the stop line. */
    better: z.boolean().optional(),
    timeOff: timeOffSchema.optional(),
  })
  .refine(
    ({ about: _, note, ...answers }) => Boolean(note) || Object.values(answers).some((x) => x !== undefined),
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
export type TimeOff = z.infer<typeof timeOffSchema>

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
  .refine(({ localDate, body }) => isNear(localDate, body), {
    path: ['body'],
    error: `Another day is no more than ${longestTimeOff} days away.`,
  })
export type CheckIn = z.infer<typeof checkInSchema>

/** Readers look back so far: what names a day farther away would not be found. */
function isNear(localDate: string, body: CheckInBody): boolean {
  const named = body.about === 'item' ? body.insteadOf : body.timeOff?.from
  return named === undefined || Math.abs(daysBetween(localDate, named)) <= longestTimeOff
}
