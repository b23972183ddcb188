import type { ClinicScope } from '@/lib/access/scope'
import { getVersionToDraw } from '@/lib/handout/kept/queries'
import { rendererVersion } from '@/lib/handout/kept/renderer-version'
import { type TakenHandout, takeHandout } from '@/lib/handout/kept/take-handout'
import { getPrintChoice } from '@/lib/handout/queries'
import { logLimited } from '@/lib/log'
import { findPrintedLink } from './printed-link'

type Version = { planId: string; number?: number }

/**
 * Draws a version, the newest unless another is named, as it was printed for the patient the last time, after the
 * answer that it has changed: so the first who prints it does not wait. Does nothing where nothing is kept.
 */
export function prepareHandout(scope: ClinicScope, version: Version): void {
  if (rendererVersion() === null) return
  drawUsual(scope, version).catch((err) =>
    logLimited('warn', 'prepare-handout', { err }, 'A handout was not drawn ahead.'),
  )
}

/** A version as it is printed unless somebody asks otherwise, kept or drawn now. Throws NotFoundError, and as renderHandout does. */
export async function drawUsual(scope: ClinicScope, { planId, number }: Version): Promise<TakenHandout> {
  const frozen = await getVersionToDraw(scope, planId, number)
  const link = await findPrintedLink(scope, planId)
  const choice = await getPrintChoice(scope, { planId })
  return takeHandout(scope, frozen, { ...choice, ...(link && { link }) }, new Date())
}
