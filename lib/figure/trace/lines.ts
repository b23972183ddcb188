import type { View } from './camera'
import type { Arc, Point } from './cracks'
import { type Bezier, fitCurve, smoothSoft } from './fit'
import { lineStyles } from './line-style'
import { PathWriter } from './path-data'

/** A drawn line. Overlaps come as points with their free ends, because their width tapers. */
export type Line =
  | { style: number; path: string }
  | { style: typeof lineStyles.overlap; points: Point[]; freeStart: boolean; freeEnd: boolean }

interface Link {
  index: number
  backwards: boolean
}

const shortest: Record<number, number> = {
  [lineStyles.detail]: 2.2,
  [lineStyles.overlap]: 3.2,
  [lineStyles.prop]: 2,
  [lineStyles.outline]: 0,
}

/** How often a long plain line is smoothed. */
const softness = 5

/** Joins arcs of one style end to end; loose crumbs (under 2 to 3 cm) are left out. */
export function chainLines(
  arcs: readonly Arc[],
  curves: readonly Bezier[][],
  { pixel, width, height }: View,
  isFine: (p: Point) => boolean,
): Line[] {
  const meeting = new Map<number, number>()
  for (const arc of arcs)
    if (arc.style > 0) for (const n of [arc.from, arc.to]) meeting.set(n, (meeting.get(n) ?? 0) + 1)
  const out: Line[] = []
  for (const style of [lineStyles.detail, lineStyles.prop, lineStyles.overlap, lineStyles.outline]) {
    const pen = new PathWriter()
    for (const chain of chainsOf(style, arcs, curves)) {
      const [start, end] = endsOf(chain, arcs)
      const linked = [start, end].filter((n) => (meeting.get(n) ?? 0) > 1).length
      // a short piece between two drawn lines is part of them
      if (linked < 2 && chainLength(chain, arcs) * pixel < (shortest[style] ?? 0)) continue
      if (style === lineStyles.prop) {
        writeChain(pen, chain, curves)
        continue
      }
      const closed = start === end
      const points = smoothSoft(chainPoints(chain, arcs), closed, softness, isFine)
      if (style === lineStyles.overlap) {
        const isFree = (n: number, p: Point | undefined) =>
          !closed && (meeting.get(n) ?? 0) < 2 && !isOnBorder(p, width, height)
        const [freeStart, freeEnd] = [isFree(start, points[0]), isFree(end, points.at(-1))]
        out.push({ style, points, freeStart, freeEnd })
      } else pen.line(fitCurve(points, 0.34))
    }
    const path = pen.toString()
    if (path) out.push({ style, path })
  }
  return out
}

/** Where the picture ends a line goes on in thought: it does not grow thin. */
const isOnBorder = (p: Point | undefined, width: number, height: number) =>
  p !== undefined && (p[0] === 0 || p[0] === width || p[1] === 0 || p[1] === height)

function chainsOf(style: number, arcs: readonly Arc[], curves: readonly Bezier[][]): Link[][] {
  const mine = arcs.map((_, i) => i).filter((i) => arcs[i]?.style === style && curves[i]?.length)
  const ends = new Map<number, number[]>()
  for (const i of mine) {
    const arc = arcs[i]
    if (!arc) continue
    for (const n of [arc.from, arc.to]) ends.set(n, [...(ends.get(n) ?? []), i])
  }
  const used = new Set<number>()
  const chains: Link[][] = []
  for (const index of mine) {
    if (used.has(index)) continue
    used.add(index)
    const chain: Link[] = [{ index, backwards: false }]
    growChain(chain, true, arcs, ends, used)
    growChain(chain, false, arcs, ends, used)
    chains.push(chain)
  }
  return chains
}

function growChain(
  chain: Link[],
  forwards: boolean,
  arcs: readonly Arc[],
  ends: Map<number, number[]>,
  used: Set<number>,
) {
  for (;;) {
    const node = endsOf(chain, arcs)[forwards ? 1 : 0]
    const open = (ends.get(node) ?? []).filter((i) => !used.has(i))
    const index = open[0]
    if (open.length !== 1 || index === undefined) return
    used.add(index)
    const leaves = arcs[index]?.from === node
    if (forwards) chain.push({ index, backwards: !leaves })
    else chain.unshift({ index, backwards: leaves })
  }
}

function endsOf(chain: readonly Link[], arcs: readonly Arc[]): [number, number] {
  const first = chain[0]
  const last = chain.at(-1)
  const a = first && arcs[first.index]
  const b = last && arcs[last.index]
  if (!a || !b) return [-1, -1]
  return [first.backwards ? a.to : a.from, last.backwards ? b.from : b.to]
}

export function lineLength(points: readonly Point[]): number {
  let sum = 0
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]]
    if (a && b) sum += Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2)
  }
  return sum
}

const chainLength = (chain: readonly Link[], arcs: readonly Arc[]) =>
  chain.reduce((sum, link) => sum + lineLength(arcs[link.index]?.points ?? []), 0)

function chainPoints(chain: readonly Link[], arcs: readonly Arc[]): Point[] {
  const out: Point[] = []
  for (const link of chain) {
    const own = arcs[link.index]?.points ?? []
    const points = link.backwards ? own.toReversed() : own
    out.push(...(out.length > 0 ? points.slice(1) : points))
  }
  return out
}

function writeChain(pen: PathWriter, chain: readonly Link[], curves: readonly Bezier[][]) {
  chain.forEach((link, i) => {
    const piece = curves[link.index] ?? []
    const begin = link.backwards ? piece.at(-1)?.[3] : piece[0]?.[0]
    if (i === 0 && begin) pen.moveTo(begin)
    pen.curves(piece, link.backwards)
  })
}
