import { segments } from '../body/primitive'
import type { View } from './camera'
import { isBody, isProp, limbOf, segmentOf } from './label'
import type { LabelImage } from './label-image'
import { byte, int, real, short } from './read'
import { dropSpecks } from './specks'

/**
 * An illustrator leaves out hairlines: background or a far sleeve less than a centimetre wide, and thin rims of
 * a far limb beside a near one. Both take the label of what lies in front of or behind them. Answers which
 * pixels were changed. A close-up shows what the picture it belongs to leaves out: sizes are those on paper.
 */
export function dropSlivers(image: LabelImage, view: View): Uint8Array {
  const moved = new Uint8Array(image.labels.length)
  const pixel = 1 / (view.grain ?? 1 / view.pixel)
  dropHairlines(image, moved, pixel)
  dropRims(image, moved, pixel)
  dropSpecks(image, moved, view)
  return moved
}

const keepsDetail = new Set<number>([
  segments.hand,
  segments.thumb,
  segments.toes,
  segments.bigToe,
  segments.ear,
  segments.head,
  segments.hair,
])
const isFine = (label: number) =>
  isProp(label) || segmentOf(label) >= segments.finger || keepsDetail.has(segmentOf(label))

function dropHairlines(image: LabelImage, moved: Uint8Array, pixel: number) {
  const { width, height } = image
  const limit = Math.max(1, Math.round(0.95 / pixel))
  for (let y = 0; y < height; y++) dropInLine(image, moved, y * width, 1, width, limit)
  for (let x = 0; x < width; x++) dropInLine(image, moved, x, width, height, limit)
}

function dropInLine(
  image: LabelImage,
  moved: Uint8Array,
  base: number,
  step: number,
  count: number,
  limit: number,
) {
  const { labels, depth } = image
  let start = 0
  while (start < count) {
    const label = int(labels, base + start * step)
    let end = start + 1
    while (end < count && int(labels, base + end * step) === label) end++
    if (end - start <= limit && start > 0 && end < count) {
      const before = base + (start - 1) * step
      const after = base + end * step
      if (isHairline(label, int(labels, before), int(labels, after), end - start)) {
        const source = real(depth, before) > real(depth, after) ? before : after
        for (let k = start; k < end; k++) copyPixel(image, moved, source, base + k * step)
      }
    }
    start = end
  }
}

function isHairline(label: number, before: number, after: number, run: number): boolean {
  if (run > 1 && isFine(label)) return false
  if (!isBody(before) || !isBody(after)) return false
  if (label === 0) return true
  return isBody(label) && (limbOf(before) !== limbOf(label) || limbOf(after) !== limbOf(label))
}

function copyPixel(image: LabelImage, moved: Uint8Array, from: number, to: number) {
  image.labels[to] = int(image.labels, from)
  image.depth[to] = real(image.depth, from)
  for (let k = 0; k < 3; k++) image.normals[to * 3 + k] = real(image.normals, from * 3 + k)
  moved[to] = 1
}

/** Width of the run of equal keys through each pixel, across and down. */
function measureRuns(keys: Int32Array, width: number, height: number) {
  const across = new Uint16Array(keys.length)
  const down = new Uint16Array(keys.length)
  const fill = (out: Uint16Array, base: number, step: number, count: number) => {
    for (let s = 0; s < count; ) {
      const key = int(keys, base + s * step)
      let e = s + 1
      while (e < count && int(keys, base + e * step) === key) e++
      if (key) for (let k = s; k < e; k++) out[base + k * step] = e - s
      s = e
    }
  }
  for (let y = 0; y < height; y++) fill(across, y * width, 1, width)
  for (let x = 0; x < width; x++) fill(down, x, width, height)
  return { across, down }
}

function dropRims(image: LabelImage, moved: Uint8Array, pixel: number) {
  const { width, height, labels } = image
  const keys = labels.map((label) => (isBody(label) ? label >> 6 : 0))
  const { across, down } = measureRuns(keys, width, height)
  const limit = Math.round(3.4 / pixel)
  const most = 350 / (pixel * pixel)
  const state = new Uint8Array(keys.length)
  const thin = (i: number) => Math.min(short(across, i), short(down, i)) <= limit
  for (let seed = 0; seed < keys.length; seed++) {
    const key = int(keys, seed)
    if (!key || byte(state, seed) || !thin(seed)) continue
    const group = (key >> 5) & 7
    if (group >= 1 && group <= 3) continue
    const region = collectRegion(keys, state, seed, width, thin, most)
    if (region) replaceRim(image, moved, keys, region, across, down)
  }
}

/** The whole region of equal keys round a seed, or nothing when some part of it is wide. */
function collectRegion(
  keys: Int32Array,
  state: Uint8Array,
  seed: number,
  width: number,
  thin: (i: number) => boolean,
  most: number,
): number[] | null {
  const key = int(keys, seed)
  const region: number[] = []
  const stack = [seed]
  state[seed] = 1
  let wide = false
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    region.push(i)
    if (!thin(i) || region.length > most) wide = true
    if (wide) break
    const x = i % width
    const near = [x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width]
    for (const n of near) {
      if (n < 0 || n >= keys.length || int(keys, n) !== key) continue
      if (byte(state, n) === 2) wide = true
      if (!byte(state, n)) {
        state[n] = 1
        stack.push(n)
      }
    }
    if (wide) break
  }
  if (!wide) return region
  for (const i of region) state[i] = 2
  for (const i of stack) state[i] = 2
  return null
}

const sameFigureOtherLimb = (other: number, key: number) =>
  other > 0 && other >> 8 === key >> 8 && other >> 5 !== key >> 5

function replaceRim(
  image: LabelImage,
  moved: Uint8Array,
  keys: Int32Array,
  region: number[],
  across: Uint16Array,
  down: Uint16Array,
) {
  const { width, labels, depth } = image
  const key = int(keys, region[0] ?? 0)
  let behind = 0
  let open = 0
  const sources: number[] = []
  for (const i of region) {
    const step = short(down, i) <= short(across, i) ? width : 1
    let p = i
    let q = i
    while (p >= 0 && int(keys, p) === key) p -= step
    while (q < keys.length && int(keys, q) === key) q += step
    if (p < 0 || q >= keys.length) {
      sources.push(i)
      continue
    }
    const kp = int(keys, p)
    const kq = int(keys, q)
    if (sameFigureOtherLimb(kq, key) && real(depth, q) > real(depth, i) + 1.2) behind++
    if (sameFigureOtherLimb(kp, key) && real(depth, p) > real(depth, i) + 1.2) behind++
    if (!kp || !kq) open++
    sources.push(!kp ? p : !kq ? q : real(depth, p) > real(depth, q) ? p : q)
  }
  const small = region.length < 40
  if (behind <= region.length * 0.4 || (open <= region.length * 0.4 && !small)) return
  const seen = sources.map((j) => [int(labels, j), real(depth, j)] as const)
  region.forEach((i, n) => {
    const [label, z] = seen[n] ?? [0, 0]
    moved[i] = 1
    labels[i] = label
    depth[i] = z
  })
}
