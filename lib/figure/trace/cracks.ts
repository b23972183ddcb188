import { byte, int } from './read'

export type Point = readonly [number, number]

/** A border between two labels, from node to node, with the class of line to be drawn along it. */
export interface Arc {
  points: Point[]
  left: number
  right: number
  from: number
  to: number
  style: number
  closed: boolean
}

/** Where, between the centres of two neighbouring pixels, their border runs (0 … 1); null: not looked at. */
export type Refine = (ax: number, ay: number, bx: number, by: number) => number | null
/** The class of line between two neighbouring pixels, by index. */
export type Classify = (a: number, b: number) => number

interface RawArc extends Omit<Arc, 'style'> {
  styles: number[]
}

const shortestRun = 7

/**
 * Follows the cracks between pixels of different labels into arcs with sub-pixel points. Corners where more
 * than two cracks meet are nodes; arcs are split where the class of line changes.
 */
export function traceBorders(
  width: number,
  height: number,
  labels: Int32Array,
  refine: Refine,
  classify: Classify,
): Arc[] {
  const raw = new CrackWalker(width, height, labels, refine, classify).walkAll()
  const nodes = placeNodes(raw, width, height)
  let nextNode = 1_000_000_000
  const arcs: Arc[] = []
  for (const arc of raw) {
    const styles = majority(arc.styles)
    if (styles.every((s) => s === styles[0])) {
      const node = arc.closed ? nextNode++ : -1
      const first = arc.points[0] ?? [0, 0]
      arcs.push({
        ...arc,
        points: arc.closed
          ? [...arc.points, first]
          : [nodes.get(arc.from) ?? first, ...arc.points, nodes.get(arc.to) ?? first],
        from: arc.closed ? node : arc.from,
        to: arc.closed ? node : arc.to,
        style: styles[0] ?? 0,
      })
    } else nextNode = splitByStyle(arc, styles, nodes, arcs, nextNode)
  }
  return arcs
}

/** Directions: 0 right, 1 left, 2 down, 3 up; a crack is stored at its upper left corner. */
class CrackWalker {
  private readonly stride: number
  /** Bit 0: a crack leads right from this corner; bit 1: down. */
  private readonly cracks: Uint8Array
  private readonly used: Uint8Array
  private readonly corners: number[] = []

  constructor(
    private readonly width: number,
    private readonly height: number,
    private readonly labels: Int32Array,
    private readonly refine: Refine,
    private readonly classify: Classify,
  ) {
    this.stride = width + 1
    this.cracks = new Uint8Array(this.stride * (height + 1))
    this.used = new Uint8Array(this.cracks.length)
    for (let y = 0; y <= height; y++)
      for (let x = 0; x <= width; x++) {
        const here = x < width && y < height ? int(labels, y * width + x) : 0
        const above = x < width && y > 0 ? int(labels, (y - 1) * width + x) : 0
        const before = x > 0 && y < height ? int(labels, y * width + x - 1) : 0
        const mask = (x < width && here !== above ? 1 : 0) | (y < height && here !== before ? 2 : 0)
        this.cracks[y * this.stride + x] = mask
        if (mask) this.corners.push(y * this.stride + x)
      }
  }

  walkAll(): RawArc[] {
    const out: RawArc[] = []
    const seen = new Uint8Array(this.cracks.length)
    for (const corner of this.corners) {
      const mask = byte(this.cracks, corner)
      for (const c of [mask & 1 ? corner + 1 : -1, mask & 2 ? corner + this.stride : -1, corner]) {
        if (c < 0 || byte(seen, c)) continue
        seen[c] = 1
        if (this.isNode(c)) this.walkFrom(c, out, false)
      }
    }
    for (const corner of this.corners) if (!this.isNode(corner)) this.walkFrom(corner, out, true)
    return out
  }

  private walkFrom(corner: number, out: RawArc[], once: boolean) {
    for (let d = 0; d < 4; d++)
      if (this.has(corner, d) && !this.isUsed(corner, d)) {
        out.push(this.walk(corner, d))
        if (once) return
      }
  }

  /** The border of the picture is no outline: a line ends where it meets it. */
  private isNode(c: number): boolean {
    const degree = this.degree(c)
    return degree > 2 || (degree === 2 && this.isOnBorder(c) && this.turns(c))
  }

  private isOnBorder(c: number): boolean {
    const x = c % this.stride
    return x === 0 || x === this.width || c < this.stride || c >= this.height * this.stride
  }

  private turns(c: number): boolean {
    return (this.has(c, 2) || this.has(c, 3)) && (this.has(c, 0) || this.has(c, 1))
  }

  private degree(c: number): number {
    return (
      (this.has(c, 0) ? 1 : 0) +
      (this.has(c, 1) ? 1 : 0) +
      (this.has(c, 2) ? 1 : 0) +
      (this.has(c, 3) ? 1 : 0)
    )
  }

  private has(c: number, d: number): boolean {
    if (d === 0) return (byte(this.cracks, c) & 1) !== 0
    if (d === 1) return c % this.stride > 0 && (byte(this.cracks, c - 1) & 1) !== 0
    if (d === 2) return (byte(this.cracks, c) & 2) !== 0
    return c >= this.stride && (byte(this.cracks, c - this.stride) & 2) !== 0
  }

  private isUsed(c: number, d: number): boolean {
    const at = d === 1 ? c - 1 : d === 3 ? c - this.stride : c
    return (byte(this.used, at) & (d < 2 ? 1 : 2)) !== 0
  }

  private labelAt(x: number, y: number): number {
    return x < 0 || y < 0 || x >= this.width || y >= this.height ? 0 : int(this.labels, y * this.width + x)
  }

  private sidesOf(x: number, y: number, d: number): [number, number] {
    const upper = this.labelAt(d === 1 || d === 3 ? x - 1 : x, y - 1)
    if (d === 0) return [upper, this.labelAt(x, y)]
    if (d === 1) return [this.labelAt(x - 1, y), upper]
    if (d === 2) return [this.labelAt(x, y), this.labelAt(x - 1, y)]
    return [upper, this.labelAt(x, y - 1)]
  }

  private walk(start: number, direction: number): RawArc {
    let c = start
    let d = direction
    const startX = c % this.stride
    const [left, right] = this.sidesOf(startX, (c - startX) / this.stride, d)
    const points: (Point | null)[] = []
    const styles: number[] = []
    let closed = false
    for (;;) {
      const at = d === 1 ? c - 1 : d === 3 ? c - this.stride : c
      const down = d > 1
      this.used[at] = byte(this.used, at) | (down ? 2 : 1)
      this.takeCrack(at, down, points, styles)
      c += d === 0 ? 1 : d === 1 ? -1 : d === 2 ? this.stride : -this.stride
      if (this.isNode(c)) break
      if (c === start) {
        closed = true
        break
      }
      const next = [0, 1, 2, 3].find((k) => this.has(c, k) && !this.isUsed(c, k))
      if (next === undefined) break
      d = next
    }
    return { points: fillGaps(points), styles, left, right, from: start, to: c, closed }
  }

  private takeCrack(at: number, down: boolean, points: (Point | null)[], styles: number[]) {
    const { width, height } = this
    const x = at % this.stride
    const y = (at - x) / this.stride
    const inside = down ? x > 0 && x < width : y > 0 && y < height
    const a = down ? y * width + x - 1 : (y - 1) * width + x
    styles.push(inside ? this.classify(a, y * width + x) : 0)
    const t = down ? this.refine(x - 1, y, x, y) : this.refine(x, y - 1, x, y)
    if (t === null && points.length > 0) points.push(null)
    else points.push(down ? [x - 0.5 + (t ?? 0.5), y + 0.5] : [x + 0.5, y - 0.5 + (t ?? 0.5)])
  }
}

/** A crack that was not looked at takes the middle of its neighbours. */
function fillGaps(points: (Point | null)[]): Point[] {
  const out: Point[] = []
  points.forEach((p, k) => {
    const before = out[k - 1] ?? [0, 0]
    const after = points[k + 1]
    if (p) out.push(p)
    else out.push(after ? [(before[0] + after[0]) / 2, (before[1] + after[1]) / 2] : before)
  })
  return out
}

/** Each node lies at the mean of the border points that meet there; one on the picture's border lies on it. */
function placeNodes(raw: readonly RawArc[], width: number, height: number): Map<number, Point> {
  const sums = new Map<number, [number, number, number]>()
  const take = (node: number, p: Point | undefined) => {
    const sum = sums.get(node) ?? [0, 0, 0]
    const along = p && (p[0] === 0 || p[0] === width || p[1] === 0 || p[1] === height)
    sums.set(node, p && !along ? [sum[0] + p[0], sum[1] + p[1], sum[2] + 1] : sum)
  }
  for (const arc of raw) {
    if (arc.closed) continue
    take(arc.from, arc.points[0])
    take(arc.to, arc.points.at(-1))
  }
  const place = (node: number, [x, y, n]: readonly [number, number, number]): Point => {
    const column = node % (width + 1)
    const row = (node - column) / (width + 1)
    const onSide = column === 0 || column === width
    const onEnd = row === 0 || row === height
    return [onSide || n === 0 ? column : x / n, onEnd || n === 0 ? row : y / n]
  }
  return new Map([...sums].map(([node, sum]) => [node, place(node, sum)]))
}

/** Short runs take the class of what comes before them. */
function majority(styles: readonly number[]): number[] {
  const out = styles.slice()
  for (let pass = 0; pass < 3; pass++)
    for (let i = 0; i < out.length; ) {
      let j = i
      while (j < out.length && out[j] === out[i]) j++
      if (j - i < shortestRun && !(i === 0 && j === out.length)) {
        const style = (i > 0 ? out[i - 1] : out[j]) ?? 0
        out.fill(style, i, j)
      }
      i = j
    }
  return out
}

const halfway = (a: Point | undefined, b: Point | undefined): Point => [
  ((a?.[0] ?? 0) + (b?.[0] ?? 0)) / 2,
  ((a?.[1] ?? 0) + (b?.[1] ?? 0)) / 2,
]

function splitByStyle(
  arc: RawArc,
  majorityStyles: number[],
  nodes: Map<number, Point>,
  out: Arc[],
  firstNode: number,
): number {
  let node = firstNode
  let points = arc.points
  let styles = majorityStyles
  let { from, to } = arc
  const count = points.length
  if (arc.closed) {
    let turn = 0
    while (styles[turn] === styles[(turn + count - 1) % count]) turn++
    points = [...points.slice(turn), ...points.slice(0, turn)]
    styles = [...styles.slice(turn), ...styles.slice(0, turn)]
    from = to = node++
    nodes.set(from, halfway(points[0], points.at(-1)))
  }
  let lastNode = from
  let lastPoint = nodes.get(from) ?? points[0] ?? [0, 0]
  for (let i = 0; i < count; ) {
    let j = i
    while (j < count && styles[j] === styles[i]) j++
    const end = j >= count
    const nextNode = end ? to : node++
    const nextPoint = end ? (nodes.get(to) ?? lastPoint) : halfway(points[j - 1], points[j])
    if (!end) nodes.set(nextNode, nextPoint)
    out.push({
      points: [lastPoint, ...points.slice(i, j), nextPoint],
      left: arc.left,
      right: arc.right,
      from: lastNode,
      to: nextNode,
      style: styles[i] ?? 0,
      closed: false,
    })
    lastNode = nextNode
    lastPoint = nextPoint
    i = j
  }
  return node
}
