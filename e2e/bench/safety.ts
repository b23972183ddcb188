import { builtInCatalog } from '@/lib/catalog/catalog'
import { activeFlags } from '@/lib/safety/review/active-flags'
import { reviewPlan } from '@/lib/safety/review-plan'
import { compare, measureArms, median } from './paired-cpu'

/**
 * CPU time of the safety review of a plan of 40 lines for a patient with 20 flags, beside a copy of the same plan through
 * JSON in the same process: their ratio can be compared between machines.
 */
const limit = 20
const aimMs = 5
const times = 200
const today = '2026-11-28'

const everyItem = builtInCatalog('en')
  .list()
  .filter(({ kind }) => !['ED', 'MI', 'SF', 'CT'].includes(kind))
const chosen = Array.from(
  { length: 40 },
  (_, index) => everyItem[Math.floor((index * everyItem.length) / 40)],
)
const items = Object.fromEntries(chosen.flatMap((item) => (item ? [[item.slug, item]] : [])))
const plan = {
  schemaVersion: 2,
  title: 'Forty lines',
  locale: 'en',
  phases: Array.from({ length: 4 }, (_, phase) => ({
    id: `phase-${phase}`,
    title: `Phase ${phase + 1}`,
    goal: 'Walk 20 minutes at NPRS 3 or less',
    items: chosen.slice(phase * 10, phase * 10 + 10).flatMap((item, index) =>
      item
        ? {
            id: `3f0c7a52-8a41-4c0e-9d1e-00000000${phase}${index}0`,
            slug: item.slug,
            ...(item.sideRule === 'one' ? { side: index % 2 ? ('left' as const) : ('right' as const) } : {}),
            ...(item.regions.includes('any') ? { site: 'outer hip' } : {}),
            ...(item.dosage ? { dosage: item.dosage } : {}),
            note: 'Slowly, and only as far as it is easy.',
          }
        : [],
    ),
  })),
}
const flags = [
  { flag: 'tha', side: 'left', date: '2026-11-02', approach: 'posterior' },
  { flag: 'tka', side: 'right', date: '2026-10-20' },
  { flag: 'rcr', side: 'right', date: '2026-10-01' },
  { flag: 'lumbar_discectomy', date: '2026-10-12' },
  { flag: 'fracture_unhealed', side: 'right', site: 'ankle' },
  { flag: 'sensation_impaired', side: 'left', site: 'foot' },
  { flag: 'open_wound', side: 'left', site: 'hip' },
  { flag: 'disc_peripheralizing' },
  { flag: 'gluteal_tendinopathy', side: 'left' },
  { flag: 'meralgia', side: 'left' },
  { flag: 'pwb', side: 'left' },
  { flag: 'hypermobility' },
  { flag: 'osteoporosis' },
  { flag: 'anticoagulants' },
  { flag: 'fall_risk' },
  { flag: 'cannot_floor' },
  { flag: 'vertigo' },
  { flag: 'cardiac_stable' },
  { flag: 'hypertension_uncontrolled' },
  { flag: 'cognitive_impairment' },
] as const

const lines = plan.phases.flatMap((phase) => phase.items).length
if (lines !== 40 || flags.length !== 20) throw new Error('The bench reviews 40 lines for 20 flags.')
const facts = { flags: [...flags] }
const found = reviewPlan(plan, { items, facts, today })
let kept = 0
const repeat = (work: () => unknown[] | object) => async () => {
  for (let time = 0; time < times; time++) kept += Object.keys(work()).length
}
const schedule = { warmUps: 3, rounds: 15 }
const text = JSON.stringify(plan)
// A review remembers the lines it knows; what is measured is one that has seen none of them.
const unseen = Array.from(
  { length: (schedule.warmUps + schedule.rounds) * times },
  () => JSON.parse(text) as typeof plan,
)
function takeUnseen(): typeof plan {
  const next = unseen.pop()
  if (!next) throw new Error('The bench made too few plans.')
  return next
}
const rounds = await measureArms(
  [
    { name: 'review', run: repeat(() => reviewPlan(takeUnseen(), { items, facts, today })) },
    { name: 'copy', run: repeat(() => JSON.parse(JSON.stringify(plan))) },
  ],
  { ...schedule, onRound: (line) => process.stderr.write(`${line}\n`) },
)
const { review = [], copy = [] } = rounds
const ratio = compare(review, copy)
const reviewMs = median(review) / times
process.stdout.write(
  `${JSON.stringify({
    lines,
    flags: flags.length,
    activeFlags: activeFlags(facts.flags, today).length,
    findings: found.length,
    reviewMs: Number(reviewMs.toFixed(3)),
    copyMs: Number((median(copy) / times).toFixed(3)),
    ratioToCopy: Number(ratio.median.toFixed(2)),
    low: Number(ratio.low.toFixed(2)),
    high: Number(ratio.high.toFixed(2)),
    limit,
    aimMs,
    measured: kept > 0,
  })}\n`,
)
if (ratio.median > limit || reviewMs > aimMs) process.exitCode = 1
