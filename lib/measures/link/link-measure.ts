import { dayIn } from '@/lib/day'
import type { PlanLocale } from '@/lib/i18n/locales'
import { findForm } from '../find-form'
import type { Measure, MeasureForm } from '../measure'
import { findMeasure } from '../measures'
import type { MeasureScore } from '../score'
import { type AskedMeasure, mayStandOnLink, needsPaper, toAskedKey } from './asked-measure'
import { dueOn } from './due-on'

/** A measure as the page of a link asks for it, in one language. */
export type LinkMeasure = Pick<MeasureForm, 'min' | 'max' | 'step'> & {
  key: string
  measure: string
  form: MeasureForm['name']
  name: string
  /** Our own words; null where only the total of a paper form is asked. */
  prompt: string | null
  unit: Measure['unit']
  side?: AskedMeasure['side']
  /** Null where it is one number; empty where the patient names the activities. */
  activities: readonly string[] | null
  /** ISO day from which it is asked for; null for none. */
  dueOn: string | null
}

/** What was asked of the patient, and the newest day of each score that counts. */
export type LinkMeasureRows = {
  asked: readonly AskedMeasure[]
  /** ISO day in the clinic's calendar. */
  setOn: string
  scores: readonly { measure: string; form: string; side: string | null; on: string }[]
}

/** The measures that a link's page asks for, those that are not due yet among them: a page may stay open over night. Pure. */
export function toLinkMeasures(
  { asked, setOn, scores }: LinkMeasureRows,
  { locale, reviewOn }: { locale: PlanLocale; reviewOn: string | null },
): LinkMeasure[] {
  return asked.flatMap((one) => {
    const measure = findMeasure(one.measure)
    const bounds = measure && findForm(measure, one.form)
    if (!measure || !bounds || !mayStandOnLink(measure)) return []
    const { name: form, min, max, step } = bounds
    const days = scores.filter(
      (score) =>
        score.measure === one.measure && score.form === form && (score.side ?? undefined) === one.side,
    )
    const lastOn = days.map(({ on }) => on).reduce<string | null>(later, null)
    return {
      ...{ key: toAskedKey(one), measure: one.measure, form, min, max, step, unit: measure.unit },
      name: measure.name[locale],
      prompt: needsPaper(measure) ? null : (measure.prompt?.[locale] ?? null),
      ...(one.side ? { side: one.side } : {}),
      activities: measure.activities ? (one.activities ?? []) : null,
      dueOn: dueOn(one, { lastOn, reviewOn, setOn }),
    }
  })
}

/** The same for a patient's record, from their scores and the version they have. Pure. */
export function toAskedMeasures(
  {
    linkMeasures: { asked, setAt },
    scores,
  }: {
    linkMeasures: { asked: readonly AskedMeasure[]; setAt: string | null }
    scores: readonly Pick<MeasureScore, 'measure' | 'on' | 'value'>[]
  },
  { content }: { content: { locale: PlanLocale; reviewDate?: string | undefined } },
  timeZone: string,
): LinkMeasure[] {
  if (setAt === null) return []
  const days = scores.map(({ measure, on, value: { form, side = null } }) => ({ measure, form, side, on }))
  const setOn = dayIn(new Date(setAt), timeZone)
  return toLinkMeasures(
    { asked, setOn, scores: days },
    { locale: content.locale, reviewOn: content.reviewDate ?? null },
  )
}

function later(one: string | null, other: string): string {
  return one === null || other > one ? other : one
}
