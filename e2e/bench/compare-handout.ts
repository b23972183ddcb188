import { readFileSync } from 'node:fs'
import path from 'node:path'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { isExercise } from '@/lib/dosage/kind'
import { parseFigureSvg } from '@/lib/figure/frame/svg'
import { drawHandout } from '@/lib/handout/draw-handout'
import { toSamplePlan } from '@/lib/handout/fixtures/sample-plan'
import { toHandoutModel } from '@/lib/handout/model/to-handout-model'
import { mediaStore } from '@/lib/media/open-media'
import type { FrozenPlan } from '@/lib/plan/frozen/frozen-plan'
import manifest from '@/public/figures/manifest.json' with { type: 'json' }
import { compare, measureArms, median, type Ratio } from './paired-cpu'
import { drawWithPdfkit } from './plain-pdfkit'

/** CPU of a handout of 12 exercises against plain pdfkit, and growth of the cost per exercise from 12 to 200. */
const goals = { pdfkit: 1.3, growth: 0.4 }
const places = { root: process.cwd(), media: mediaStore() }
const rounds = Math.max(1, Number(process.argv[2] ?? 24))

function toPlan(count: number): FrozenPlan {
  const items = builtInCatalog('en')
    .offered()
    .filter(({ kind, slug }) => isExercise(kind) && manifest[slug as 'bridge']?.kind === 'body')
  const chosen = Array.from({ length: count }, (_, index) => items[index % items.length]).filter(
    (item) => item !== undefined,
  )
  const lines = chosen.map((item, index) => ({
    id: `i${index}`,
    slug: item.slug,
    ...(item.sideRule === 'one' ? { side: 'left' as const } : {}),
  }))
  return toSamplePlan(lines, { items: Object.fromEntries(chosen.map((item) => [item.slug, item])) })
}

function readFrames(frozen: FrozenPlan) {
  const urls = Object.values(frozen.items).flatMap(({ figure }) =>
    figure ? [figure.start, ...(figure.end ? [figure.end] : [])] : [],
  )
  return new Map(
    urls.map((url) => [url, parseFigureSvg(readFileSync(path.join(places.root, 'public', url), 'utf8'))]),
  )
}

function print(name: string, { median, low, high }: Ratio, goal: number): boolean {
  const passed = low <= goal
  const interval = `${low.toFixed(2)}–${high.toFixed(2)}`
  console.warn(
    `${name}: ${median.toFixed(2)} (95% ${interval}), goal ≤ ${goal}: ${passed ? 'reached' : 'MISSED'}`,
  )
  return passed
}

const small = toPlan(12)
const large = toPlan(200)
const frames = readFrames(small)
const model = toHandoutModel(small)
const onRound = (text: string) => process.stderr.write(`${text}\n`)

const twelve = await measureArms(
  [
    { name: 'plinth', run: () => drawHandout(small, {}, places) },
    { name: 'pdfkit', run: () => drawWithPdfkit(model, frames) },
    { name: 'pdfkit again', run: () => drawWithPdfkit(model, frames) },
  ],
  { warmUps: 5, rounds, onRound },
)
const growth = await measureArms(
  [
    { name: 'twelve', run: () => drawHandout(small, {}, places) },
    { name: 'two hundred', run: () => drawHandout(large, {}, places) },
  ],
  { warmUps: 2, rounds: Math.max(1, Math.round(rounds / 2)), onRound },
)

const noise = compare(twelve['pdfkit again'] ?? [], twelve.pdfkit ?? [])
console.warn(`A/A arm: ${noise.median.toFixed(2)} (95% ${noise.low.toFixed(2)}–${noise.high.toFixed(2)})`)
const perItem = (values: readonly number[] = [], count: number) => values.map((value) => value / count)
const at12 = perItem(growth.twelve, 12)
const at200 = perItem(growth['two hundred'], 200)
console.warn(`CPU an exercise: ${median(at12).toFixed(1)} ms at 12, ${median(at200).toFixed(1)} ms at 200`)
const reached = [
  print('12 exercises ÷ plain pdfkit', compare(twelve.plinth ?? [], twelve.pdfkit ?? []), goals.pdfkit),
  print('an exercise at 200 ÷ at 12', compare(at200, at12), goals.growth),
]
if (noise.median < 0.9 || noise.median > 1.1) console.warn('The machine is too noisy: inconclusive.')
else if (reached.includes(false)) process.exitCode = 1
