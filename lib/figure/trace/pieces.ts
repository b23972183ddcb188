import { int } from './read'

/** Rows of equal keys, joined into pieces. */
export interface Runs {
  row: number[]
  from: number[]
  to: number[]
  /** Index of the run that stands for the piece. */
  root: Int32Array
}

/** Joins the pixels of equal keys (below 0: left out) into pieces, row by row. */
export function collectRuns(
  labels: Int32Array,
  width: number,
  height: number,
  keyOf: (label: number) => number,
): Runs {
  const row: number[] = []
  const from: number[] = []
  const to: number[] = []
  const parent: number[] = []
  const keys: number[] = []
  let above = 0
  let aboveEnd = 0
  for (let y = 0; y < height; y++) {
    const base = y * width
    const first = row.length
    for (let x = 0; x < width; ) {
      const label = int(labels, base + x)
      const key = keyOf(label)
      let end = x + 1
      for (let last = label; end < width; end++) {
        const next = int(labels, base + end)
        if (next === last) continue
        if (keyOf(next) !== key) break
        last = next
      }
      if (key >= 0) {
        const i = row.length
        row.push(y)
        from.push(x)
        to.push(end)
        parent.push(i)
        keys.push(key)
        while (above < aboveEnd && (to[above] ?? 0) <= x) above++
        for (let k = above; k < aboveEnd && (from[k] ?? 0) < end; k++) if (keys[k] === key) join(parent, i, k)
      }
      x = end
    }
    above = first
    aboveEnd = row.length
  }
  return { row, from, to, root: Int32Array.from(parent, (_, i) => find(parent, i)) }
}

function find(parent: number[], i: number): number {
  let root = i
  while (parent[root] !== root) root = parent[root] ?? root
  parent[i] = root
  return root
}

function join(parent: number[], a: number, b: number) {
  const [ra, rb] = [find(parent, a), find(parent, b)]
  if (ra !== rb) parent[Math.max(ra, rb)] = Math.min(ra, rb)
}

/** The pieces with fewer pixels than `leastOf` their first run, each as its runs. */
export function listSmallPieces(
  { root, from, to }: Runs,
  leastOf: (run: number) => number,
): Iterable<number[]> {
  const size = new Int32Array(root.length)
  root.forEach((of, i) => {
    size[of] = int(size, of) + (to[i] ?? 0) - (from[i] ?? 0)
  })
  const pieces = new Map<number, number[]>()
  root.forEach((of, i) => {
    if (int(size, of) >= leastOf(of)) return
    const piece = pieces.get(of)
    if (piece) piece.push(i)
    else pieces.set(of, [i])
  })
  return pieces.values()
}
