import { columns, cross, length, type M3, mix, reject, sub, unit, type V3 } from '../vector'

/** What a surface is made of; the numbers are part of the label image. */
export const materials = {
  skin: 1,
  shirt: 2,
  shorts: 3,
  hair: 4,
  shoe: 5,
  trousers: 6,
  tunic: 7,
  mat: 10,
  table: 11,
  wood: 12,
  band: 13,
  pillow: 14,
  cold: 15,
  towel: 16,
  step: 17,
  wall: 18,
  ball: 19,
  metal: 20,
  warm: 21,
  weight: 22,
  roller: 23,
  bed: 24,
  cloth: 25,
  floor: 26,
  scar: 27,
} as const
export type Material = keyof typeof materials

/** Limb groups inside one figure; surfaces melt together inside a group, and with the torso near a joint. */
export const groups = { torso: 0, head: 1, armL: 2, armR: 3, legL: 4, legR: 5 } as const

/** Parts of a body; lines are drawn between some of them. Fingers are 20 to 23. */
export const segments = {
  torso: 1,
  head: 2,
  hair: 3,
  upperArm: 4,
  forearm: 5,
  hand: 6,
  thigh: 7,
  shin: 8,
  foot: 9,
  ear: 10,
  thumb: 11,
  neck: 12,
  sleeve: 13,
  trouserLeg: 14,
  toes: 15,
  bigToe: 16,
  finger: 20,
} as const

/** Keeps the side of a plane that its normal points away from. */
export interface Cut {
  normal: V3
  point: V3
}

/** One building block of the scene. Cones are swept circles whose radius follows a cubic through `radii`. */
export interface Primitive {
  shape: 'cone' | 'box' | 'ring'
  /** Figure index, -1 for a prop. */
  figure: number
  group: number
  segment: number
  material: number
  /** Width of the melt with its neighbours, centimetres. */
  blend: number
  a: V3
  b: V3
  radii: readonly [number, number, number, number]
  /** Bends the cone's axis sideways in its middle. */
  bow?: V3
  /** Flattens the section along `normal` by `factor`. */
  flat?: { normal: V3; factor: number }
  clipTo?: number
  cut?: Cut
  /** Frame, half sizes and edge rounding of a box; half length, half width and thickness of a ring. */
  frame?: M3
  half?: V3
  round?: number
  /** Small parts that need fine sampling. */
  fine?: boolean
  /** Props that share a mark are one thing: no line between them. */
  mark?: number
}

/** The radius of a cone at the share `t` of its axis, centimetres. */
export function radiusAt({ radii: [r0, r1, r2, r3] }: Primitive, t: number): number {
  const s = 1 - t
  return r0 * s * s * s + 3 * r1 * s * s * t + 3 * r2 * s * t * t + r3 * t * t * t
}

type Radii = readonly number[]
/** Two radii become a straight taper. */
export const toRadii = (r: Radii): Primitive['radii'] => {
  const [a = 1, b = a, c, d] = r
  if (c !== undefined && d !== undefined) return [a, b, c, d]
  return [a, a + (b - a) / 3, a + ((b - a) * 2) / 3, b]
}

const prop = { figure: -1, group: 0, segment: 40, blend: 0 }

/** A box with half sizes `half`, turned by `frame`. */
export const box = (material: Material, centre: V3, half: V3, frame: M3, round = 0.1): Primitive => ({
  ...prop,
  shape: 'box',
  material: materials[material],
  a: centre,
  b: centre,
  radii: [0, 0, 0, 0],
  frame,
  half,
  round,
})

/** A rod from a to b. */
export const rod = (
  material: Material,
  a: V3,
  b: V3,
  radii: Radii,
  more: Partial<Primitive> = {},
): Primitive => ({
  ...prop,
  shape: 'cone',
  segment: 41,
  material: materials[material],
  a,
  b,
  radii: toRadii(radii),
  ...more,
})

/** A closed band of the given width round two parallel sections. */
export function ring(
  material: Material,
  one: V3,
  two: V3,
  axis: V3,
  radius: number,
  width: number,
): Primitive {
  const v = unit(axis)
  const across = reject(sub(one, two), v)
  const u = unit(length(across) < 1e-3 ? reject([1, 0, 0.2], v) : across)
  const centre = mix(one, two, 0.5)
  return {
    ...prop,
    shape: 'ring',
    segment: 42,
    material: materials[material],
    a: centre,
    b: centre,
    radii: [radius, radius, radius, radius],
    frame: columns(u, v, cross(u, v)),
    half: [length(across) / 2, width / 2, 0.55],
    round: 0.2,
  }
}

/** The greatest distance of a primitive's surface from its axis or centre. */
export function reachOf(p: Primitive): number {
  if (p.shape === 'cone') return Math.max(...p.radii)
  const [x, y, z] = p.half ?? [0, 0, 0]
  return p.shape === 'box' ? length([x, y, z]) : x + p.radii[0] + y + 1
}
