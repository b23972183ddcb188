import type { Arc } from './cracks'
import type { Bezier } from './fit'
import { PathWriter } from './path-data'

interface Edge {
  index: number
  backwards: boolean
  to: number
}

/** Chains arcs into closed outlines of the region whose key is `wanted`; '' when there is none. */
export function loopPath(
  arcs: readonly Arc[],
  curves: readonly (readonly Bezier[])[],
  keyOf: (label: number) => number,
  wanted: number,
): string {
  const edges = new Map<number, Edge[]>()
  arcs.forEach((arc, index) => {
    const left = keyOf(arc.left)
    const right = keyOf(arc.right)
    if (left === right || !curves[index]?.length) return
    const put = (node: number, edge: Edge) => {
      const list = edges.get(node)
      if (list) list.push(edge)
      else edges.set(node, [edge])
    }
    if (left === wanted) put(arc.from, { index, backwards: false, to: arc.to })
    else if (right === wanted) put(arc.to, { index, backwards: true, to: arc.from })
  })
  let out = ''
  for (const start of edges.keys())
    while (edges.get(start)?.length) out += walkLoop(start, edges, arcs, curves)
  return out
}

function walkLoop(
  start: number,
  edges: Map<number, Edge[]>,
  arcs: readonly Arc[],
  curves: readonly (readonly Bezier[])[],
): string {
  const pen = new PathWriter()
  let node = start
  let first = true
  let points = 0
  for (let edge = edges.get(node)?.pop(); edge; edge = edges.get(node)?.pop()) {
    const piece = curves[edge.index] ?? []
    const begin = edge.backwards ? piece.at(-1)?.[3] : piece[0]?.[0]
    if (first && begin) pen.moveTo(begin)
    first = false
    pen.curves(piece, edge.backwards)
    points += arcs[edge.index]?.points.length ?? 0
    node = edge.to
    if (node === start) break
  }
  return points > 5 ? pen.close().toString() : ''
}
