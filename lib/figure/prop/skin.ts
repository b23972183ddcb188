import { type Primitive, radiusAt } from '../body/primitive'
import { add, clamp, dot, length, mix, scale, sub, type V3 } from '../vector'

const step = 0.25

/** The outermost point of a body on the way from `from` towards `to`; `to` itself when the way is clear. */
export function findSkin(body: readonly Primitive[], from: V3, to: V3): V3 {
  const near = body.filter((p) => p.shape === 'cone')
  const count = Math.ceil(length(sub(to, from)) / step)
  for (let i = 0; i <= count; i++) {
    const point = mix(from, to, i / count)
    if (near.some((p) => isInside(p, point))) return point
  }
  return to
}

const axisPoint = (p: Primitive, t: number): V3 => {
  const straight = mix(p.a, p.b, t)
  return p.bow ? add(straight, scale(p.bow, 4 * t * (1 - t))) : straight
}

function isInside(p: Primitive, point: V3): boolean {
  if (p.cut && dot(sub(point, p.cut.point), p.cut.normal) > 0) return false
  const along = sub(p.b, p.a)
  const t = clamp(dot(sub(point, p.a), along) / (dot(along, along) || 1e-6), 0, 1)
  if (t > (p.clipTo ?? 2)) return false
  let away = sub(point, axisPoint(p, t))
  if (p.flat) away = add(away, scale(p.flat.normal, (p.flat.factor - 1) * dot(away, p.flat.normal)))
  return length(away) < radiusAt(p, t)
}

/** Points all over the skin of one primitive. */
export function listSkinPoints(p: Primitive): V3[] {
  const out: V3[] = []
  const last = Math.min(1, p.clipTo ?? 1)
  for (let i = 0; i <= 12; i++) {
    const t = (i / 12) * last
    const radius = radiusAt(p, t)
    for (const way of sphere) {
      const squeeze = p.flat ? dot(way, p.flat.normal) * (1 - 1 / p.flat.factor) : 0
      const flattened = p.flat ? sub(way, scale(p.flat.normal, squeeze)) : way
      const point = add(axisPoint(p, t), scale(flattened, radius))
      if (!p.cut || dot(sub(point, p.cut.point), p.cut.normal) <= 0) out.push(point)
    }
  }
  return out
}

/** Evenly spread directions (a golden spiral). */
const sphere: readonly V3[] = Array.from({ length: 160 }, (_, i) => {
  const y = 1 - (2 * (i + 0.5)) / 160
  const r = Math.sqrt(1 - y * y)
  const angle = i * 2.399963
  return [Math.cos(angle) * r, y, Math.sin(angle) * r]
})
