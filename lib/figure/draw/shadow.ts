import { materials, type Primitive, radiusAt, reachOf } from '../body/primitive'
import type { Ground } from '../prop/ground'
import type { View } from '../trace/camera'
import { traceMask } from '../trace/mask'
import { real } from '../trace/read'
import { applyInverse, clamp, dot, sub, type V3 } from '../vector'

const softness = 4.2
const casting: ReadonlySet<number> = new Set([
  materials.wood,
  materials.metal,
  materials.weight,
  materials.step,
])

/** Soft spots where bodies and furniture touch or nearly touch a horizontal ground; '' when there are none. */
export function shadowPath(primitives: readonly Primitive[], grounds: readonly Ground[], view: View): string {
  // twins would cancel each other under the even-odd rule
  const unique = new Map(grounds.map((g) => [JSON.stringify(g), g]))
  if (view.toward[1] < 0.02) return ''
  return [...unique.values()].map((ground) => spotsOn(ground, primitives, view)).join('')
}

function spotsOn(ground: Ground, primitives: readonly Primitive[], view: View): string {
  const near = primitives.filter(
    (p) =>
      (p.figure >= 0 || casting.has(p.material)) &&
      Math.min(p.a[1], p.b[1]) - (p.shape === 'box' ? (p.half?.[1] ?? 0) : Math.max(...p.radii)) <
        ground.height + 4.4,
  )
  if (near.length === 0) return ''
  const step = clamp(Math.round(1.6 / view.pixel), 2, 4)
  const width = Math.floor(view.width / step)
  const height = Math.floor(view.height / step)
  const levels = new Float32Array(width * height).fill(9)
  const { right, up, toward, pixel, round } = view
  const groundPoint = (x: number, y: number): V3 => {
    const sx = view.x0 + (x * step + 0.5) * pixel
    const sy = view.y0 - (y * step + 0.5) * pixel
    const t = (ground.height - right[1] * sx - up[1] * sy) / toward[1]
    return [
      right[0] * sx + up[0] * sy + toward[0] * t,
      ground.height + 1.2,
      right[2] * sx + up[2] * sy + toward[2] * t,
    ]
  }
  for (const p of near) {
    const box = screenBox(p, ground.height, view, step, width, height)
    for (let y = box.y0; y <= box.y1; y++)
      for (let x = box.x0; x <= box.x1; x++) {
        const point = groundPoint(x, y)
        if (ground.area && !isInside(ground.area, point)) continue
        const level = distanceTo(p, point) - softness
        if (level < real(levels, y * width + x)) levels[y * width + x] = level
      }
  }
  return traceMask(
    {
      width,
      height,
      levelAt: (x, y) => real(levels, y * width + x),
      ...(round
        ? {
            insideAt: (x: number, y: number) =>
              (x * step - round.x) ** 2 + (y * step - round.y) ** 2 < (round.radius - step) ** 2,
          }
        : {}),
    },
    { step, smoothing: 3, error: 0.4, shortest: 5 },
  )
}

const isInside = ([x0, x1, z0, z1]: [number, number, number, number], p: V3) =>
  p[0] >= x0 && p[0] <= x1 && p[2] >= z0 && p[2] <= z1

function screenBox(p: Primitive, ground: number, view: View, step: number, width: number, height: number) {
  const size = view.pixel * step
  const spread = (reachOf(p) + 5.2) / size + 1
  const points = [p.a, p.b].map((q) => {
    const flat: V3 = [q[0], ground, q[2]]
    return [(dot(flat, view.right) - view.x0) / size, (view.y0 - dot(flat, view.up)) / size] as const
  })
  const xs = points.map((q) => q[0])
  const ys = points.map((q) => q[1])
  return {
    x0: Math.max(0, Math.floor(Math.min(...xs) - spread)),
    x1: Math.min(width - 1, Math.ceil(Math.max(...xs) + spread)),
    y0: Math.max(0, Math.floor(Math.min(...ys) - spread)),
    y1: Math.min(height - 1, Math.ceil(Math.max(...ys) + spread)),
  }
}

/** Distance to a plain tapered segment or box: enough for a soft spot. */
export function distanceTo(p: Primitive, point: V3): number {
  if (p.shape !== 'cone') {
    const half = p.half ?? [0, 0, 0]
    const q = p.frame ? applyInverse(p.frame, sub(point, p.a)) : sub(point, p.a)
    const out = q.map((v, i) => Math.max(0, Math.abs(v) - (half[i] ?? 0)))
    return Math.sqrt(out.reduce((sum, v) => sum + v * v, 0))
  }
  const along = sub(p.b, p.a)
  const t = clamp(dot(sub(point, p.a), along) / (dot(along, along) || 1e-6), 0, Math.min(1, p.clipTo ?? 1))
  const radius = radiusAt(p, t)
  let q = sub(point, [p.a[0] + along[0] * t, p.a[1] + along[1] * t, p.a[2] + along[2] * t])
  if (p.flat) {
    const { normal, factor } = p.flat
    const more = dot(q, normal) * (factor - 1)
    q = [q[0] + normal[0] * more, q[1] + normal[1] * more, q[2] + normal[2] * more]
  }
  const d = Math.sqrt(dot(q, q)) - radius
  return p.cut ? Math.max(d, dot(sub(point, p.cut.point), p.cut.normal)) : d
}
