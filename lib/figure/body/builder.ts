import type { BoneName, JointName } from '../pose/part-names'
import type { Skeleton } from '../pose/skeleton'
import { add, apply, type V3 } from '../vector'
import type { Person } from './person'
import { type Material, materials, type Primitive, segments, toRadii } from './primitive'

type Options = Partial<Pick<Primitive, 'bow' | 'flat' | 'clipTo' | 'cut' | 'blend' | 'fine'>>

/** Collects the cones of one body. */
export interface BodyBuilder {
  skeleton: Skeleton
  person: Person
  woman: boolean
  /** Five fingers, or a mitten for small pictures in motion. */
  fingers: boolean
  /** A point in a bone's frame, measured from a joint. */
  on: (bone: BoneName, joint: JointName, offset: V3) => V3
  cone: (
    group: number,
    segment: number,
    material: Material,
    a: V3,
    b: V3,
    radii: readonly number[],
    options?: Options,
  ) => void
}

const fineSegments: ReadonlySet<number> = new Set([segments.thumb, segments.ear, segments.bigToe])
const softSegments: ReadonlySet<number> = new Set([
  segments.thigh,
  segments.trouserLeg,
  segments.upperArm,
  segments.sleeve,
])

export function createBuilder(
  skeleton: Skeleton,
  person: Person,
  figure: number,
  fingers: boolean,
  out: Primitive[],
): BodyBuilder {
  const grow = (segment: number) =>
    segment === segments.torso ? person.girth : softSegments.has(segment) ? 1 + (person.girth - 1) * 0.7 : 1
  return {
    skeleton,
    person,
    woman: person.presentation === 'woman',
    fingers,
    on: (bone, joint, offset) => add(skeleton.joints[joint], apply(skeleton.bones[bone], offset)),
    cone: (group, segment, material, a, b, radii, options) => {
      const factor = grow(segment)
      out.push({
        shape: 'cone',
        figure,
        group,
        segment,
        material: materials[material],
        blend: 3,
        a,
        b,
        radii: toRadii(radii.map((r) => r * factor)),
        ...(segment >= segments.finger || fineSegments.has(segment) ? { fine: true } : {}),
        ...options,
      })
    },
  }
}
