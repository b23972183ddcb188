import { type Primitive, reachOf } from '../body/primitive'
import { axisX, axisY, axisZ, dot, length, sub, type V3 } from '../vector'
import { toViewSpace, type View } from './camera'

/**
 * One primitive takes `stride` numbers: 0 shape (0 cone, 1 box, 2 ring) · 1–3 start · 4–6 start to end ·
 * 7 1/length² · 8–11 radius polynomial · 12–14 flattening normal · 15 flattening − 1 · 17–19 bow · 20–21 clip ·
 * 22 length · 23 blend · 24–27 cutting plane · 28 has plane · 29–37 frame rows · 38–40 half sizes · 41 rounding ·
 * 42 figure · 43 group · 44 reach · 45 1/length² on screen · 46 margin · 47 bow length.
 */
export const stride = 48

/** Writes a primitive into `data` from `o` on, turned into view space; all but its margin, which depends on the joints. */
export function packPrimitive(data: Float32Array, o: number, p: Primitive, view: View) {
  const a = toViewSpace(view, p.a)
  const along = sub(toViewSpace(view, p.b), a)
  const squared = dot(along, along) || 1e-6
  const flatSquared = along[0] * along[0] + along[1] * along[1]
  const [r0, r1, r2, r3] = p.radii
  const bow = p.bow ? toViewSpace(view, p.bow) : ([0, 0, 0] as const)
  const shape = { cone: 0, box: 1, ring: 2 }[p.shape]
  write(data, [shape, ...a, ...along, 1 / squared], o)
  write(data, [r0, -5.5 * r0 + 9 * r1 - 4.5 * r2 + r3, 9 * r0 - 22.5 * r1 + 18 * r2 - 4.5 * r3], o + 8)
  data[o + 11] = -4.5 * r0 + 13.5 * r1 - 13.5 * r2 + 4.5 * r3
  if (p.flat) write(data, [...toViewSpace(view, p.flat.normal), p.flat.factor - 1], o + 12)
  write(data, [...bow, -9, p.clipTo ?? 9, Math.sqrt(squared), p.blend], o + 17)
  if (p.cut) write(data, [...toViewSpace(view, p.cut.normal), dot(p.cut.normal, p.cut.point), 1], o + 24)
  if (p.frame) {
    const [x, y, z] = [axisX(p.frame), axisY(p.frame), axisZ(p.frame)].map((c) => toViewSpace(view, c)) as [
      V3,
      V3,
      V3,
    ]
    write(data, [x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2]], o + 29)
  }
  if (p.half) write(data, [...p.half, p.round ?? 0], o + 38)
  const bowed = length(bow)
  const reach = p.shape === 'cone' ? reachOf(p) * 1.02 + bowed : reachOf(p)
  write(data, [p.figure, p.group, reach, flatSquared > 1e-6 ? 1 / flatSquared : 0, 0, bowed], o + 42)
}

/** Far quicker than TypedArray.set with a plain array. */
function write(data: Float32Array, values: readonly number[], offset: number) {
  for (let i = 0; i < values.length; i++) data[offset + i] = values[i] ?? 0
}
