import * as z from 'zod/mini'
import { askedAbout, timeOffWhys } from '@/lib/adherence/answers'
import type { PatientLinePage } from '@/lib/adherence/patient-line'
import { groups } from '@/lib/adherence/place/groups'
import { reasons, seenReasons } from '@/lib/adherence/place/reasons'
import { patientSigns } from '@/lib/safety/patient-signs'

const text = z.string()
const number = z.number()
const orNull = z.nullable

const asked = z.object({ about: z.enum(askedAbout), title: orNull(text) })

const alert = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('painHigh'), pain: number, later: orNull(number), on: text }),
  z.object({ kind: z.literal('redFlag'), signs: z.array(z.enum(patientSigns)), on: text }),
  z.object({ kind: z.literal('flood'), on: text }),
  z.object({ kind: z.literal('proofTries'), tries: number }),
  z.object({ kind: z.literal('heldLine'), version: number, rule: text }),
  z.object({ kind: z.literal('painRose'), from: number, to: number }),
  z.object({ kind: z.literal('stoppedLogging'), daysAgo: number, pain: orNull(number) }),
  z.object({ kind: z.literal('wrote'), note: text, asked: orNull(asked) }),
])

const log = z.object({
  days: z.array(orNull(number)),
  pain: z.array(orNull(number)),
  share: orNull(number),
  due: number,
  done: number,
  daysDue: number,
  daysDone: number,
  firstPain: orNull(number),
  lastPain: orNull(number),
  lastLog: z.object({ daysAgo: number, time: text }),
})

const plan = z.object({
  id: text,
  title: text,
  phase: orNull(z.object({ number, title: text })),
  week: orNull(number),
  published: z.boolean(),
})

const reassess = z.discriminatedUnion('why', [
  z.object({ why: z.literal('date'), day: text }),
  z.object({ why: z.literal('visits'), count: number, planned: number }),
])

const line = z.object({
  id: text,
  name: text,
  age: orNull(number),
  recordNumber: orNull(text),
  archived: z.boolean(),
  plan: orNull(plan),
  link: orNull(z.object({ daysAgo: number, opened: z.boolean() })),
  log: orNull(log),
  alert: orNull(alert),
  timeOff: orNull(z.object({ until: text, why: z.enum(timeOffWhys) })),
  ready: z.boolean(),
  unseen: z.array(z.object({ id: text, planId: text })),
  group: z.enum(groups),
  reassess: orNull(reassess),
  answered: orNull(z.object({ by: text, at: text, text })),
  done: orNull(z.object({ by: text, at: text, about: z.enum(seenReasons) })),
})

const counts = z.object({
  mine: number,
  clinic: number,
  archived: number,
  groups: z.partialRecord(z.enum(groups), number),
  reasons: z.partialRecord(z.enum(reasons), number),
})

/** A page of the patient list as the server answers it. */
export const patientLineAnswer = z.object({
  lines: z.array(line),
  nextCursor: orNull(text),
  counts,
}) satisfies z.ZodMiniType<PatientLinePage>
