import { findDrawing } from '@/lib/figure/data/find-drawing'
import { drawFigure } from '@/lib/figure/draw/draw-figure'

/**
 * CPU time of one frame at print quality, beside a fixed loop of arithmetic measured in the same run: their
 * ratio can be compared between machines. The prototype of the engine took 2.51 loops a frame.
 */
const slugs = [
  'pir-fig4-sup',
  'hipflex-halfkneel',
  'bridge',
  'clam-band',
  'sci-slider-sup',
  'bird-dog',
  'stand-abd',
  'sit-stand',
  'mt-hip-lad',
  'sc-cold',
]
const rounds = 5
/** Calibration loops that took as long as one frame of the prototype on the machine where both were measured. */
const prototypeLoops = 2.51
const limit = 1

const cpuMs = (work: () => void) => {
  const before = process.cpuUsage()
  work()
  const used = process.cpuUsage(before)
  return (used.user + used.system) / 1000
}

/** Square roots and divisions in doubles, as sphere tracing does them. */
function calibrate(): number {
  let sum = 0
  for (let i = 1; i <= 12_000_000; i++) sum += Math.sqrt(i) / (1 + (i & 255))
  return sum
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

const perFrame = new Map<string, number[]>()
const loops: number[] = []
let check = 0
for (let round = -1; round < rounds; round++)
  for (const slug of slugs) {
    const item = findDrawing(slug)
    if (!item) throw new Error(`The bench draws "${slug}", which is not in the catalog.`)
    const frames = item.end ? 2 : 1
    const drawing = cpuMs(() => {
      drawFigure(item)
    })
    const loop = cpuMs(() => {
      check += calibrate()
    })
    if (round < 0) continue
    perFrame.set(slug, [...(perFrame.get(slug) ?? []), drawing / frames])
    loops.push(loop)
  }

const frame = median([...perFrame.values()].map(median))
const loop = median(loops)
const ratio = frame / loop / prototypeLoops
for (const [slug, values] of perFrame)
  process.stderr.write(`${slug.padEnd(20)} ${median(values).toFixed(0)} ms\n`)
process.stdout.write(
  `${JSON.stringify({ frameMs: Math.round(frame), calibrationMs: Math.round(loop), ratioToPrototype: Number(ratio.toFixed(2)), limit, finite: Number.isFinite(check) })}\n`,
)
if (ratio > limit) process.exitCode = 1
