import { z } from 'zod'
import { wordLimit } from './word-limit'

const words = z.string().trim().min(1).max(wordLimit)
const remarkSchema = z.strictObject({ itemId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/), text: words })
export type Remark = z.infer<typeof remarkSchema>

/** The answer to a patient's question. */
export const answerBodySchema = z.strictObject({ text: words })
/** Remarks on lines of the plan; they reach the patient as one message. */
export const remarksBodySchema = z.strictObject({ remarks: z.array(remarkSchema).min(1).max(1000) })
export const messageBodySchema = z.union([answerBodySchema, remarksBodySchema])
export type MessageBody = z.infer<typeof messageBodySchema>

/** Minutes after the last word in which a message can still be changed or recalled. Then the patient has it. */
export const windowMinutes = 5

/** A message as the clinic sees it. Instants are ISO. */
export type PlanMessage = {
  id: string
  planId: string
  /** A change names the one it was based on. */
  revision: number
  /** Whoever wrote it last. */
  by: string
  text: string | null
  remarks: Remark[]
  /** The check-in whose question it answers. */
  answers: string | null
  /** When the patient gets it, or got it. */
  reachesAt: string
  /** The patient has it, and nothing changes it. */
  reached: boolean
}

/** A message as the patient's page shows it, once it has reached them. */
export type ReadMessage = Pick<PlanMessage, 'id' | 'by' | 'text' | 'remarks' | 'answers'> & { at: string }

/** The instant at which a message that was last touched at `writtenAt` reaches the patient. */
export function reachesAt(writtenAt: Date): Date {
  return new Date(writtenAt.getTime() + windowMinutes * 60_000)
}

/** The remarks of a bundle with new ones added; one on the same line takes the place of what stood there. Pure. */
export function addRemarks(bundle: readonly Remark[], added: readonly Remark[]): Remark[] {
  const byLine = new Map([...bundle, ...added].map((remark) => [remark.itemId, remark]))
  return [...byLine.values()]
}

type StoredMessage = {
  id: string
  planId: string
  revision: number
  body: unknown
  answersCheckInId: string | null
  writtenAt: Date
}

/** The newest state of a message as it is at `now`; null for one that was recalled. Pure. */
export function toMessage(newest: StoredMessage, by: string, now: Date): PlanMessage | null {
  const body = messageBodySchema.safeParse(newest.body).data
  if (!body) return null
  const { id, planId, revision, answersCheckInId: answers, writtenAt } = newest
  const reaches = reachesAt(writtenAt)
  return {
    ...{ id, planId, revision, by, answers },
    text: 'text' in body ? body.text : null,
    remarks: 'remarks' in body ? body.remarks : [],
    reachesAt: reaches.toISOString(),
    reached: reaches <= now,
  }
}

/** What has reached the patient, as their page shows it. Pure. */
export function toReached(messages: readonly PlanMessage[]): ReadMessage[] {
  return messages.flatMap(({ id, reached, reachesAt: at, by, text, remarks, answers }) =>
    reached ? [{ id, at, by, text, remarks, answers }] : [],
  )
}
