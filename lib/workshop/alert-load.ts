import { isExercise } from '@/lib/dosage/kind'
import { checkPlan, openCards } from '@/lib/plan/check/check-plan'
import { readItems } from '@/lib/safety/fixtures/read-items'
import { readTemplatePhases } from '@/lib/safety/fixtures/read-template-lines'
import type { Flag } from '@/lib/safety/flag'
import { flagNames } from '@/lib/safety/flag-list'
import type { ItemInput, LineInput } from '@/lib/safety/review/review-line'
import { reviewPlan } from '@/lib/safety/review-plan'

/**
 * `npm run safety:load`: how many findings a plan gets, by the method of clinical spec 4.6. 20,000 plans of 6 random items
 * that patients do, and the phases of every template with their ticked lines, each for patients with 3 of 20 common flags,
 * on random sides and places. To act on: what blocks, and warnings that are not cared for. `seen` are the cards that the
 * builder makes of them: one a rule, and none where a block says it already.
 */
const commonFlags = [
  'osteoporosis',
  'fall_risk',
  'anticoagulants',
  'hypertension_uncontrolled',
  'heart_failure_stable',
  'diabetes_insulin',
  'pregnancy_t2_t3',
  'hypermobility',
  'vertigo',
  'cannot_floor',
  'cannot_kneel',
  'pwb',
  'surgery_no_protocol',
  'inflammatory_flare',
  'sensation_impaired',
  'tha_posterior_lt_6w',
  'tka_lt_6w',
  'lumbar_stenosis',
  'disc_peripheralizing',
  'gluteal_tendinopathy',
]
const plans = 20_000
const patientsAPhase = 200
const today = '2026-11-28'

const random = seeded(7)
const any = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value
const catalog = readItems()
const items = Object.fromEntries(catalog.map((item) => [item.slug, item]))
const patientItems = catalog.filter(({ kind }) => isExercise(kind) || kind === 'SC')
const regions = [...new Set(catalog.flatMap((item) => item.regions))].filter(
  (region) => region !== 'any' && region !== 'balance',
)

type Load = { act: number[]; seen: number[]; all: number[] }

const ofPlans = measure(plans, () =>
  draw(patientItems, 6).map((item, index) => place({ id: `line-${index}`, slug: item.slug })),
)
const phases = readTemplatePhases(items).map(({ lines }) => lines.filter(({ condition }) => !condition))
const ofTemplates = measure(phases.length * patientsAPhase, (index) =>
  (phases[index % phases.length] ?? []).map(place),
)
process.stdout.write(
  `${JSON.stringify({ items: patientItems.length, plans, ofPlans, phases: phases.length, ofTemplates }, null, 2)}\n`,
)

function measure(count: number, makeLines: (index: number) => LineInput[]) {
  const load: Load = { act: [], seen: [], all: [] }
  for (let index = 0; index < count; index++) {
    const plan = { phases: [{ id: 'phase', items: makeLines(index) }] }
    const facts = { flags: draw(commonFlags, 3).map(toRecord) }
    const findings = reviewPlan(plan, { items, facts, today })
    load.all.push(findings.length)
    load.seen.push(openCards(checkPlan(plan, { find: (slug) => items[slug], facts, today })).length)
    load.act.push(findings.filter(({ severity }) => severity === 'block' || severity === 'warn').length)
  }
  return { toAct: summarize(load.act), seen: summarize(load.seen), allWithNotesAndMet: summarize(load.all) }
}

function toRecord(flag: string): Flag {
  const needs = flagNames.find((one) => one.flag === flag)?.needs ?? []
  return {
    flag,
    ...(needs.includes('side') ? { side: any(['left', 'right'] as const) } : {}),
    ...(needs.includes('site') ? { site: any(regions) } : {}),
  }
}

function place(line: LineInput): LineInput {
  const item: ItemInput | undefined = items[line.slug]
  return {
    ...line,
    ...(item?.sideRule === 'one' ? { side: any(['left', 'right'] as const) } : {}),
    ...(item?.regions.includes('any') ? { site: any(regions) } : {}),
  }
}

function draw<Value>(values: readonly Value[], count: number): Value[] {
  const drawn = new Set<Value>()
  while (drawn.size < count) drawn.add(any(values))
  return [...drawn]
}

function summarize(counts: readonly number[]) {
  const sorted = counts.toSorted((a, b) => a - b)
  const mean = counts.reduce((sum, one) => sum + one, 0) / counts.length
  return {
    mean: Number(mean.toFixed(2)),
    percentile90: sorted[Math.ceil(0.9 * sorted.length) - 1],
    most: sorted.at(-1),
  }
}

/** Mulberry32: the same plans each time. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
