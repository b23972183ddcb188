/** A point or direction in centimetres: x to the person's left, y up, z forward. */
export type V3 = readonly [number, number, number]
/** A rotation, row by row; its columns are the local axes seen from the world. */
export type M3 = readonly [number, number, number, number, number, number, number, number, number]

export const add = (a: V3, b: V3): V3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const sub = (a: V3, b: V3): V3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const scale = (a: V3, s: number): V3 => [a[0] * s, a[1] * s, a[2] * s]
export const dot = (a: V3, b: V3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: V3, b: V3): V3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
export const length = (a: V3) => Math.sqrt(dot(a, a))
export const unit = (a: V3): V3 => scale(a, 1 / (length(a) || 1))
export const mix = (a: V3, b: V3, t: number): V3 => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]
/** The part of v at right angles to the unit vector axis. */
export const reject = (v: V3, axis: V3): V3 => sub(v, scale(axis, dot(v, axis)))
export const clamp = (v: number, lo: number, hi: number) => (v < lo ? lo : Math.min(v, hi))

/** Local to world. */
export const apply = (m: M3, v: V3): V3 => [
  m[0] * v[0] + m[1] * v[1] + m[2] * v[2],
  m[3] * v[0] + m[4] * v[1] + m[5] * v[2],
  m[6] * v[0] + m[7] * v[1] + m[8] * v[2],
]
/** World to local. */
export const applyInverse = (m: M3, v: V3): V3 => apply(transpose(m), v)
export const transpose = (m: M3): M3 => [m[0], m[3], m[6], m[1], m[4], m[7], m[2], m[5], m[8]]
export const columns = (x: V3, y: V3, z: V3): M3 => [x[0], y[0], z[0], x[1], y[1], z[1], x[2], y[2], z[2]]
export const axisX = (m: M3): V3 => [m[0], m[3], m[6]]
export const axisY = (m: M3): V3 => [m[1], m[4], m[7]]
export const axisZ = (m: M3): V3 => [m[2], m[5], m[8]]
export const multiply = (a: M3, b: M3): M3 =>
  columns(apply(a, axisX(b)), apply(a, axisY(b)), apply(a, axisZ(b)))

const RADIAN = Math.PI / 180
export const identity: M3 = [1, 0, 0, 0, 1, 0, 0, 0, 1]
/** Turns by degrees about the x axis (forwards positive). */
export const rotateX = (degrees: number): M3 => {
  const c = Math.cos(degrees * RADIAN)
  const s = Math.sin(degrees * RADIAN)
  return [1, 0, 0, 0, c, -s, 0, s, c]
}
export const rotateY = (degrees: number): M3 => {
  const c = Math.cos(degrees * RADIAN)
  const s = Math.sin(degrees * RADIAN)
  return [c, 0, s, 0, 1, 0, -s, 0, c]
}
export const rotateZ = (degrees: number): M3 => {
  const c = Math.cos(degrees * RADIAN)
  const s = Math.sin(degrees * RADIAN)
  return [c, -s, 0, s, c, 0, 0, 0, 1]
}
