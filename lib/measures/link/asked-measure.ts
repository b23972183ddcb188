import { z } from 'zod'
import { bodySides } from '@/lib/safety/flag'
import { findForm } from '../find-form'
import { fewestActivities, formNames, type Measure, mostActivities } from '../measure'
import { longestActivity } from '../score'

/** Weeks after which a measure can be asked for again; without any, at the plan's review date. */
export const weekChoices = [1, 2, 3, 4, 6, 8, 12] as const
const mostAsked = 8

/** A measure that the patient is to answer on the link. */
export const askedMeasureSchema = z.strictObject({
  measure: z.string().max(8),
  /** Weeks after its newest score; null: at the plan's review date. */
  everyWeeks: z.int().min(1).max(26).nullable(),
  form: z.enum(formNames).optional(),
  side: z.enum(bodySides).optional(),
  /** Of a measure of own activities; without them the patient names some. */
  activities: z
    .array(z.string().trim().min(1).max(longestActivity))
    .min(fewestActivities)
    .max(mostActivities)
    .optional(),
  /** The patient has the form of a licensed measure on paper, and types its total alone. */
  onPaper: z.literal(true).optional(),
})
export type AskedMeasure = z.infer<typeof askedMeasureSchema>

export const askedMeasuresSchema = z.array(askedMeasureSchema).max(mostAsked)

/** What a member asks of a patient on the link; `revision` is the one it is based on, 0 for the first. */
export const linkMeasuresChangeSchema = z.strictObject({
  revision: z.int().min(0),
  asked: askedMeasuresSchema,
})
export type LinkMeasuresChange = z.infer<typeof linkMeasuresChangeSchema>

/**
 * Whether a measure may be asked for on a link: the patient answers it with one number or with activities, in our own
 * words or, where it is licensed, as the total of a form that they were handed on paper (clinical spec 7, rules 1 and 2).
 */
export function mayStandOnLink({ answers, parts, asks, prompt, licence }: Measure): boolean {
  if (answers !== 'patient' || parts || asks.includes('what')) return false
  return needsPaper({ licence }) || (licence === 'own words' && prompt !== undefined)
}

/** Whether its words are somebody else's: then the link asks for the total of a paper form and shows none of them. */
export function needsPaper({ licence }: Pick<Measure, 'licence'>): boolean {
  return licence.startsWith('licensed')
}

/** What is wrong with one of a list: where, and a key of measures.link.refused. */
export type AskedProblem = {
  path: string
  code: 'measure' | 'form' | 'side' | 'paper' | 'twice'
  found: string
}

/** What is wrong with a list, by the path of each field; empty when it may be asked. Pure. */
export function askedProblems(
  asked: readonly AskedMeasure[],
  find: (code: string) => Measure | undefined,
): AskedProblem[] {
  const keys = asked.map(toAskedKey)
  return asked.flatMap((one, at) => {
    const isTwice = keys.indexOf(toAskedKey(one)) < at
    return toProblems(one, find(one.measure), isTwice).map((problem) => ({
      ...problem,
      path: `asked.${at}.${problem.path}`,
    }))
  })
}

function toProblems(one: AskedMeasure, measure: Measure | undefined, isTwice: boolean): AskedProblem[] {
  if (!measure || !mayStandOnLink(measure)) return [{ path: 'measure', code: 'measure', found: one.measure }]
  const problems: AskedProblem[] = []
  if (!findForm(measure, one.form)) problems.push({ path: 'form', code: 'form', found: one.form ?? '' })
  if (measure.asks.includes('side') !== (one.side !== undefined))
    problems.push({ path: 'side', code: 'side', found: one.side ?? '' })
  if (needsPaper(measure) && !one.onPaper) problems.push({ path: 'onPaper', code: 'paper', found: '' })
  if (isTwice) problems.push({ path: 'measure', code: 'twice', found: one.measure })
  return problems
}

/** What tells one asked measure of a patient from another. */
export function toAskedKey({ measure, form, side }: Pick<AskedMeasure, 'measure' | 'form' | 'side'>): string {
  return [measure, form ?? '', side ?? ''].join(' ')
}
