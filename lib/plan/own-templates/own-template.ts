import { z } from 'zod'
import { type PlanContent, revisionSchema } from '../schema'

const name = z.string().trim().min(1).max(120)
const note = z.string().trim().max(1000)

/** Saves a plan's draft as a template: the member's own, or the whole clinic's. */
export const newTemplateSchema = z.strictObject({
  planId: z.uuid(),
  name,
  note,
  shared: z.boolean(),
  keepWords: z.boolean(),
})
export type NewTemplate = z.infer<typeof newTemplateSchema>

/** What a template is called, what it is for, and whose it is. */
export const templateDetailsSchema = z.strictObject({
  revision: revisionSchema,
  name,
  note,
  shared: z.boolean(),
})
export type TemplateDetails = z.infer<typeof templateDetailsSchema>

/** Puts a plan's draft in the place of what a template holds. */
export const templateContentSchema = z.strictObject({
  revision: revisionSchema,
  planId: z.uuid(),
  keepWords: z.boolean(),
})
export type TemplateContent = z.infer<typeof templateContentSchema>

/** A template of the clinic, of the member who asks or, for an owner, of one who left. */
export type OwnTemplate = {
  id: string
  name: string
  note: string
  /** The whole clinic's; else a member's own. */
  shared: boolean
  /** The name of the member whose own it is, who left the clinic. */
  left: string | null
  content: PlanContent
  revision: number
  savedBy: string | null
  /** ISO instant. */
  savedAt: string
  archived: boolean
}

/** Whether what a plan was begun with is one of these: they have an id, a built-in one has a code. */
export function isOwnTemplate(code: string | undefined): code is string {
  return z.uuid().safeParse(code).success
}
