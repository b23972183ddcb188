import { buildBody } from './body/build-body'
import { type Person, people, tellApart } from './body/person'
import type { Primitive } from './body/primitive'
import type { FigureItem } from './item'
import { getLandmark } from './pose/landmark'
import type { FindSpot } from './pose/pin-goal'
import type { Skeleton } from './pose/skeleton'
import { solvePose } from './pose/solve-pose'
import { buildProp, listPropPoints } from './prop/build-props'
import type { Ground } from './prop/ground'
import { add, type V3 } from './vector'

/** Everything that can be seen at one moment. */
export interface FigureScene {
  primitives: Primitive[]
  skeletons: Skeleton[]
  people: Person[]
  grounds: Ground[]
  marks: { from: V3; to: V3 }[]
}

/** The patient's skeleton, and the clinician's when there is one, at time t (0 start … 1 end). */
export function solveItem(item: FigureItem, t: number): Skeleton[] {
  const points = listPropPoints(item.props ?? [])
  let patient: Skeleton | undefined
  const find: FindSpot = (name, offset, self) => {
    if (name.startsWith('prop:')) {
      const point = points.get(name.slice(5))
      if (!point)
        throw new Error(`No prop gives the point "${name}". Known: ${[...points.keys()].join(', ')}.`)
      return add(point, offset ?? [0, 0, 0])
    }
    if (name.startsWith('pt:')) return getLandmark(patient ?? self, name.slice(3), offset)
    return getLandmark(self, name, offset)
  }
  patient = solvePose(item, t, find)
  if (!item.clinician) return [patient]
  return [patient, solvePose(item.clinician, t, find)]
}

/** The patient from start to end, to which furniture fits itself. */
export interface Reference {
  start: Skeleton
  way: readonly Skeleton[]
}

/** Moments that furniture is fitted to; the middle one is `via`. */
const moments = [0, 0.25, 0.5, 0.75, 1]

export function referenceOf(item: FigureItem): Reference {
  const way = (item.apart ? [0, 1] : item.end ? moments : [0]).flatMap((t) => solveItem(item, t).slice(0, 1))
  const [start] = way
  if (!start) throw new Error('A figure needs a patient.')
  return { start, way }
}

export function buildScene(item: FigureItem, t: number, reference: Reference, fingers = true): FigureScene {
  const skeletons = solveItem(item, t)
  const person: Person = people[item.person ?? 'tomas']
  const cast = [person]
  if (item.clinician) cast.push(tellApart(people[item.clinician.person ?? 'clinician'], person))
  const scene: FigureScene = { primitives: [], skeletons, people: cast, grounds: [], marks: [] }
  skeletons.forEach((skeleton, i) => {
    const person = cast[i]
    if (person) scene.primitives.push(...buildBody(skeleton, person, i, fingers))
  })
  const [patient, clinician] = skeletons
  const bodies = skeletons.map((_, i) => scene.primitives.filter((p) => p.figure === i))
  for (const prop of item.props ?? []) {
    if (!patient || (prop.show && prop.show !== (t < 0.5 ? 'start' : 'end'))) continue
    const built = buildProp(prop, {
      patient,
      ...reference,
      props: item.props ?? [],
      support: item.support ?? 0,
      bodies,
      ...(clinician ? { clinician } : {}),
    })
    scene.primitives.push(...built.primitives)
    scene.grounds.push(...(built.grounds ?? []))
    scene.marks.push(...(built.marks ?? []))
  }
  if (scene.grounds.length === 0 || item.clinician) scene.grounds.push({ height: 0 })
  return scene
}
