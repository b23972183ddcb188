import { highest, lowest } from './amount'
import type { Dosage } from './dosage'
import type { DosageInput } from './dosage-input'
import type { DosageWords } from './dosage-words'
import { isOne } from './said'

/** Weight, band or machine; tempo as words. Colors differ by brand, so a band's feel is said with it (spec 2.1). */
export function composeLoad(dosage: Dosage, words: DosageWords): string[] {
  return [...loadOf(dosage.load, words), ...tempoOf(dosage.tempo, words)]
}

function loadOf(load: Dosage['load'], { t, number }: DosageWords): string[] {
  if (load === undefined) return []
  if ('kg' in load) return [t('load.kg', { weight: number(load.kg), count: load.kg })]
  if ('lb' in load) return [t('load.lb', { weight: number(load.lb), count: load.lb })]
  if ('percentOneRepMax' in load) return [t('load.percent', { weight: number(load.percentOneRepMax) })]
  if ('bodyWeight' in load) return [t('load.bodyWeight')]
  if ('machine' in load) return [t('load.machine', { weight: number(load.machine) })]
  if (load.band === undefined) return [t('load.feel', { feel: load.feel })]
  const band = t('load.color', {
    color: load.band.toLowerCase().replace(/[^a-z]/g, '') || 'other',
    band: load.band,
  })
  return [t('load.band', { band, feel: load.feel })]
}

/** "Lower for 3 seconds, pause for 1, lift for 2." A part of 0 seconds is not said. */
function tempoOf(tempo: string | undefined, { t, say, capital }: DosageWords): string[] {
  if (tempo === undefined) return []
  const parts = (['lower', 'pause', 'lift', 'pause'] as const).map((part, at) => ({
    part,
    sec: Number(tempo.split('-')[at]),
  }))
  const said = parts
    .filter(({ sec }) => sec > 0)
    .map(({ part, sec }, at) =>
      t(`tempo.${part}`, { amount: at === 0 ? t('tempo.unit', say(sec)) : say(sec).amount }),
    )
  const last = said.at(-1)
  if (last === undefined) return []
  const list = said.slice(0, -1).join(', ')
  return [capital(`${said.length === 1 ? last : t('tempo.join', { list, last })}.`)]
}

/** How hard it should feel, by the anchors of clinical spec 2.4; pace by the talk test; pressure of massage. */
export function composeEffort(dosage: Dosage, input: DosageInput, words: DosageWords): string[] {
  const { t, say } = words
  const { effort, rir, pressure } = dosage
  const sentences: string[] = []
  if (dosage.intensityZone !== undefined) sentences.push(t(`zone.${dosage.intensityZone}`))
  if (dosage.heartRate) sentences.push(heartRateOf(dosage.heartRate, words))
  if (effort !== undefined) {
    sentences.push(t(`effort.${anchor(highest(effort))}`, say(effort)))
    if (input.item.kind === 'SG') sentences.push(...leftOver(effort, words))
  }
  if (rir !== undefined)
    sentences.push(highest(rir) === 0 ? t('effort.reserveNone') : t('effort.reserve', say(rir)))
  if (pressure !== undefined) sentences.push(pressureOf(pressure, dosage, input, words))
  return sentences
}

function heartRateOf(heartRate: NonNullable<Dosage['heartRate']>, { t, say }: DosageWords): string {
  if ('zone' in heartRate) return t('heartRate.zone', say(heartRate.zone))
  if ('bpm' in heartRate) return t('heartRate.bpm', say(heartRate.bpm))
  const { percentMax } = heartRate
  return t(typeof percentMax === 'number' ? 'heartRate.percent' : 'heartRate.percentRange', say(percentMax))
}

function anchor(effort: number) {
  if (effort === 0) return 'rest'
  if (effort <= 2) return 'veryEasy'
  if (effort <= 4) return 'light'
  if (effort <= 6) return 'some'
  if (effort <= 8) return 'hard'
  return effort === 9 ? 'veryHard' : 'most'
}

/** Repetitions left are 10 minus the effort; below "some work" nobody counts them (clinical spec 2.4). */
function leftOver(effort: NonNullable<Dosage['effort']>, { t, say }: DosageWords): string[] {
  if (lowest(effort) < 5 || highest(effort) > 9) return []
  const [min, max] = [10 - highest(effort), 10 - lowest(effort)]
  if (min === max) return [t('effort.left', say(min))]
  return [max === min + 1 ? t('effort.leftOr', say({ min, max })) : t('effort.left', say({ min, max }))]
}

function pressureOf(
  pressure: 'light' | 'medium',
  { painLimit }: Dosage,
  { item, audience }: DosageInput,
  { t }: DosageWords,
): string {
  if (item.kind === 'MTc') return t(`${audience === 'clinician' ? 'clinician' : 'clinic'}.${pressure}`)
  return t(pressure === 'medium' && painLimit !== undefined ? 'pressure.mediumOnly' : `pressure.${pressure}`)
}

/** Rest, from half a minute on (clinical spec 2.5, rule 3). */
export function composeRest(
  { sets, reps, repsPerSet, restSec }: Dosage,
  { t, seconds }: DosageWords,
): string[] {
  if (restSec === undefined || restSec < 30) return []
  const isHeld = reps === undefined && !repsPerSet && !isOne(sets)
  return [t(isHeld ? 'rest.between' : 'rest.afterSet', seconds(restSec))]
}
