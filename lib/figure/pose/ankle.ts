import { clamp, type M3, multiply, rotateX, rotateY, rotateZ, transpose } from '../vector'
import { type Side, signOf } from './side'

/** How far a sole turns outwards and inwards against the shin, degrees. */
export const inversionRange = [-25, 40] as const
/** Share of inversion by which the toes swing inwards too: the subtalar axis runs obliquely. */
const toeIn = 0.6
const degrees = (radians: number) => (radians * 180) / Math.PI

/** The foot in the shin's frame. */
export function ankleTurn(side: Side, dorsiflexion: number, inversion: number): M3 {
  const inwards = -signOf(side) * inversion
  return multiply(rotateX(-dorsiflexion), multiply(rotateZ(inwards), rotateY(toeIn * inwards)))
}

/** How far the sole is turned inwards against the shin, degrees; eversion is negative. */
export const inversionOf = (shin: M3, foot: M3, side: Side) =>
  degrees(Math.asin(clamp(multiply(transpose(shin), foot)[1], -1, 1))) * signOf(side)

/** The foot that comes nearest to `foot` without turning farther than an ankle can: it tips over its edge. */
export function withinInversion(shin: M3, foot: M3, side: Side): M3 {
  const m = multiply(transpose(shin), foot)
  const now = inversionOf(shin, foot, side)
  const most = clamp(now, ...inversionRange)
  if (most === now) return foot
  const hinge = rotateX(degrees(Math.atan2(m[7], m[4])))
  const rest = multiply(transpose(multiply(hinge, rotateZ(-signOf(side) * now))), m)
  return multiply(shin, multiply(hinge, multiply(rotateZ(-signOf(side) * most), rest)))
}
