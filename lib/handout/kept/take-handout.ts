import type { ClinicScope } from '@/lib/access/scope'
import type { HandoutOptions } from '@/lib/handout/handout-options'
import { renderHandout } from '@/lib/handout/render-handout'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import { keepRendering } from './mutations'
import { findRendering } from './queries'
import { rendererVersion } from './renderer-version'
import { toRenderingKey } from './rendering-key'

/** A PDF, and the signs of its text that no font has: each stands as □. */
export type TakenHandout = { bytes: Uint8Array; missing: string[] }

const shared = globalThis as { plinthHandoutsUnderWay?: Map<string, Promise<TakenHandout>> }

/**
 * The PDF of a version that may be printed now, which is for the caller to see to: the one that was kept, or else it is
 * drawn and kept. Two who ask for the same at once wait for one drawing. Throws as renderHandout does.
 */
export async function takeHandout(
  scope: ClinicScope,
  frozen: FrozenPlan,
  options: HandoutOptions,
  now: Date,
  renderer = rendererVersion(),
): Promise<TakenHandout> {
  const { clinicId } = scope
  const draw = async () => {
    let missing: string[] = []
    const onMissing = (signs: string[]) => {
      missing = signs
    }
    const bytes = await renderHandout(frozen, options, { clinicId, onMissing })
    return { bytes, missing }
  }
  if (renderer === null) return draw()
  const key = toRenderingKey(frozen, options, renderer)
  shared.plinthHandoutsUnderWay ??= new Map()
  const underWay = shared.plinthHandoutsUnderWay
  const name = `${clinicId} ${key}`
  const before = underWay.get(name)
  if (before) return before
  const taken = readOrDraw(scope, key, draw, now).finally(() => underWay.delete(name))
  underWay.set(name, taken)
  return taken
}

async function readOrDraw(
  scope: ClinicScope,
  key: string,
  draw: () => Promise<TakenHandout>,
  now: Date,
): Promise<TakenHandout> {
  const kept = await findRendering(scope, key)
  if (kept) return kept
  const drawn = await draw()
  await keepRendering(scope, key, drawn, now)
  return drawn
}
