import type { ItemKind } from '@/lib/dosage/kind'
import type { Dosage1 } from './dosage-1'
import type { Words1 } from './words-1'

/** Weight or band, tempo. Colours differ by brand, so a band's feel is said with it (clinical spec 2.1). */
export function composeLoad({ load, tempo }: Dosage1, { t }: Words1): string[] {
  const sentences: string[] = []
  if (load !== undefined) {
    if ('kg' in load) sentences.push(t('load.kg', { weight: load.kg }))
    else if ('lb' in load) sentences.push(t('load.lb', { weight: load.lb }))
    else if ('band' in load) sentences.push(t('load.band', { band: load.band, feel: load.feel }))
    else sentences.push(t('load.percent', { percent: load.percentOneRepMax }))
  }
  if (tempo !== undefined) {
    const [lower = 0, low = 0, lift = 0, high = 0] = tempo.split('-').map(Number)
    sentences.push(t('tempo', { lower, low, lift, high }))
  }
  return sentences
}

/** How hard it should feel, by the anchors of clinical spec 2.4; pace by the talk test; pressure of self-massage. */
export function composeEffort(dosage: Dosage1, kind: ItemKind, { t, say }: Words1): string[] {
  const sentences: string[] = []
  if (dosage.intensityZone !== undefined) sentences.push(t(`zone.${dosage.intensityZone}`))
  if (dosage.effort !== undefined)
    sentences.push(t(effortKey(say(dosage.effort).count, kind), say(dosage.effort)))
  if (dosage.rir !== undefined) sentences.push(t('effort.reserve', say(dosage.rir)))
  if (dosage.pressure !== undefined) sentences.push(t(`pressure.${dosage.pressure}`))
  return sentences
}

/** Repetitions left are said of strength work alone; spec 2.2 puts two or three at RPE 7, 2.4 three or four at 6. */
function effortKey(rpe: number, kind: ItemKind) {
  if (rpe <= 2) return 'effort.veryEasy'
  if (rpe <= 5) return 'effort.some'
  if (rpe <= 7) return kind === 'AE' ? 'effort.hard' : rpe === 6 ? 'effort.hardMore3' : 'effort.hardMore2'
  if (rpe <= 9) return kind === 'AE' ? 'effort.veryHard' : 'effort.veryHardMore'
  return 'effort.most'
}
