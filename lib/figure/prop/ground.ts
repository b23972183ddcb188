import type { Primitive } from '../body/primitive'
import type { V3 } from '../vector'

/** A horizontal plane on which soft contact shadows fall; `area` is x0, x1, z0, z1. */
export interface Ground {
  height: number
  area?: [number, number, number, number]
}

/** What a prop adds to the scene. */
export interface Built {
  primitives: Primitive[]
  grounds?: Ground[]
  /** Line decorations drawn where the point can be seen. */
  marks?: { from: V3; to: V3 }[]
}
