import type { CheckInBody } from './check-in'

/** The highest pain that a check-in tells, before, while or after exercising; undefined where it tells none. */
export function highestPain(body: CheckInBody): number | undefined {
  const told = body.about === 'day' ? [body.painBefore, body.pain, body.painAfter] : [body.pain]
  const pains = told.filter((pain) => pain !== undefined)
  return pains.length > 0 ? Math.max(...pains) : undefined
}
