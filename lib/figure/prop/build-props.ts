import { box, groups, type Primitive, ring } from '../body/primitive'
import { lowestOf } from '../pose/contacts'
import { getLandmark, getLandmarkBone } from '../pose/landmark'
import { type LandmarkName, sided } from '../pose/part-names'
import type { Skeleton } from '../pose/skeleton'
import { add, apply, rotateY, type V3 } from '../vector'
import { buildBelt } from './belt'
import { buildHeldCloth, buildPad } from './cloth'
import { buildCup } from './cup'
import { footprintOf } from './footprint'
import {
  buildBath,
  buildBed,
  buildBench,
  buildBike,
  buildChair,
  buildCounter,
  buildDoorway,
  buildMat,
  buildPool,
  buildStairs,
  buildStep,
  buildTable,
  buildWall,
  type Footprint,
} from './furniture'
import type { Built } from './ground'
import {
  buildBall,
  buildCane,
  buildCuff,
  buildDowel,
  buildDumbbell,
  buildKettlebell,
  buildLoop,
  buildRoller,
  buildStrap,
  placeOf,
} from './held'
import type { Prop } from './prop'
import { buildScar } from './scar'
import { buildPack, buildSlider, pillowAt, pillowBetween, pillowUnder } from './soft'

export interface PropSetting {
  patient: Skeleton
  /** The patient at the start, and on the way from there to the end: what furniture fits itself to. */
  start: Skeleton
  way: readonly Skeleton[]
  /** Everything that is in the picture. */
  props: readonly Prop[]
  support: number
  /** The skin of the patient and of the clinician. */
  bodies: readonly (readonly Primitive[])[]
  clinician?: Skeleton
}

/** The primitives, grounds and marks of one prop. */
export function buildProp(prop: Prop, setting: PropSetting): Built {
  const { patient, support } = setting
  switch (prop.kind) {
    case 'mat':
      return buildMat(prop.area ?? footprint(setting))
    case 'table':
      return buildTable(prop.area ?? footprint(setting), support)
    case 'bed':
      return buildBed(prop.area ?? footprint(setting), support)
    case 'chair':
    case 'stool':
      return buildSeat(prop, setting)
    case 'bench':
      return buildBench(prop.at ?? [0, 0, 0], prop.yaw ?? 0, prop.height ?? 45, prop.size ?? [60, 40])
    case 'counter':
      return buildCounter(prop.at ?? [0, 0, 0], prop.yaw ?? 0, prop.height ?? 92, prop.width ?? 110)
    case 'wall':
      return buildWall(prop.at ?? [0, 0, 0], prop.yaw ?? 0, prop.height ?? 190, prop.width ?? 96)
    case 'doorway':
      return buildDoorway(prop.at ?? [0, 0, 0], prop.yaw ?? 0)
    case 'step':
      return buildStep(prop.at ?? [0, 0, 0], prop.yaw ?? 0, prop.height ?? 17, prop.size ?? [60, 34])
    case 'stairs':
      return buildStairs(prop.at ?? [0, 0, 0], prop.yaw ?? 0, prop.count ?? 3)
    case 'bike':
      return buildBike(prop.at ?? [0, 0, 0], prop.yaw ?? 0)
    case 'bath':
      return buildBath(prop.at ?? [0, 0, 0], prop.yaw ?? 0)
    case 'pool':
      return buildPool(prop.at ?? [0, 0, 0], prop.yaw ?? 0, prop.depth ?? 116, prop.length ?? 170)
    case 'pack':
      return buildPack(
        patient,
        prop.on,
        prop.off,
        prop.size ?? [2, 9, 12],
        prop.warm === true,
        prop.tilt ?? 0,
      )
    case 'scar':
      return buildScar(patient, setting.bodies[0] ?? [], prop)
    case 'cup':
      return buildCup(patient, prop.hand, prop.tip)
    case 'cloth':
      return 'hand' in prop
        ? buildHeldCloth(patient, prop.hand, prop.drop)
        : buildPad(patient, prop.on, prop.off, prop.size ?? [4.5, 1.6, 4.5])
    case 'belt':
      return { primitives: buildBeltOf(prop, setting) }
    default:
      return { primitives: buildSmallProp(prop, setting) }
  }
}

type SmallProp = Exclude<
  Prop,
  {
    kind:
      | 'mat'
      | 'table'
      | 'bed'
      | 'chair'
      | 'stool'
      | 'bench'
      | 'counter'
      | 'wall'
      | 'doorway'
      | 'step'
      | 'stairs'
      | 'bike'
      | 'bath'
      | 'pool'
      | 'pack'
      | 'scar'
      | 'cup'
      | 'cloth'
      | 'belt'
  }
>

function buildSmallProp(prop: SmallProp, { patient, start, support }: PropSetting) {
  const place = (spot: Parameters<typeof placeOf>[1]) => placeOf(patient, spot)
  switch (prop.kind) {
    case 'pillow':
      if ('under' in prop) return [pillowUnder(start, prop.under, support, prop.size, prop.off)]
      if ('between' in prop) return [pillowBetween(patient, start, prop.between, prop.size)]
      return [pillowAt(place(prop.spot), prop.size ?? [20, 6, 14], prop.yaw ?? 0, prop.tilt ?? 0)]
    case 'strap':
    case 'tube':
      return buildStrap(patient, prop.kind, prop.through, prop.width)
    case 'loop':
      return [buildLoop(patient, prop.around, prop.pos, prop.radius)]
    case 'cuff':
      return [buildCuff(patient, prop.around, prop.pos ?? 0, prop.radius, prop.width ?? 6)]
    case 'hoop':
      return [ring('weight', place(prop.spot), place(prop.spot), prop.axis, prop.radius, prop.width ?? 2)]
    case 'dumbbell':
      return buildDumbbell(patient, prop.hand)
    case 'kettlebell':
      return buildKettlebell(place(prop.spot), prop.size ?? 1)
    case 'ball':
      return [buildBall(place(prop.spot), prop.radius)]
    case 'roller':
      return [buildRoller(place(prop.spot), prop.axis, prop.radius ?? 7.5, prop.length ?? 45)]
    case 'dowel':
      return [buildDowel(place(prop.from), place(prop.to), prop.extend ?? 12, prop.radius ?? 1.4)]
    case 'cane':
      return buildCane(patient, prop.hand)
    case 'slider':
      return [buildSlider(patient, prop.under, support)]
    case 'block':
      return [box('step', place(prop.spot), prop.size, rotateY(prop.yaw ?? 0), 0.2)]
  }
}

/** A chair or stool under a sitter takes its height from the thighs. */
function buildSeat(prop: Extract<Prop, { kind: 'chair' | 'stool' }>, { start }: PropSetting): Built {
  const back = prop.kind === 'chair' && prop.back !== false
  if (prop.at) return buildChair(prop.at, prop.yaw ?? 0, prop.height ?? 45, back)
  const height = prop.height ?? lowestOf(start, ['seat', 'thigh']) + 0.6
  const yaw = prop.yaw ?? 0
  const pelvis = start.joints.pelvis
  const at = add([pelvis[0], 0, pelvis[2]], apply(rotateY(yaw), [0, 0, 3]))
  return buildChair(at, yaw, height, back)
}

function buildBeltOf(prop: Extract<Prop, { kind: 'belt' }>, { patient, clinician, bodies }: PropSetting) {
  if (!clinician) throw new Error('A belt needs a clinician whom it goes round.')
  const spots = [
    getLandmark(patient, prop.on, prop.off),
    getLandmark(clinician, prop.clinician, prop.clinicianOff),
  ] as const
  const limbs: readonly number[] = [groupOf(prop.on)]
  const hips: readonly number[] = [groups.torso, groups.legL, groups.legR]
  const parts = [limbs, hips].map((round, i) => bodies[i]?.filter((p) => round.includes(p.group)) ?? [])
  return buildBelt(parts, spots, prop.width ?? 2)
}

const groupOf = (name: LandmarkName) => {
  const bone = getLandmarkBone(name)
  const side = bone.endsWith('L') ? 'L' : 'R'
  if (/^(thigh|shin|foot)[LR]$/.test(bone)) return groups[sided('leg', side)]
  if (/^(uarm|farm|hand)[LR]$/.test(bone)) return groups[sided('arm', side)]
  return bone === 'head' ? groups.head : groups.torso
}

/** The rectangle that mat, table and bed have in common with the moments of the whole way. */
function footprint(setting: PropSetting): Footprint {
  const { props, start, way, support } = setting
  const pillows = props.flatMap((prop) =>
    prop.kind === 'pillow' ? buildSmallProp(prop, { ...setting, patient: start }) : [],
  )
  return footprintOf(way, support, pillows)
}

/** The points of fixed furniture that hands and feet can be pinned to, by name. */
export function listPropPoints(props: readonly Prop[]): Map<string, V3> {
  const out = new Map<string, V3>()
  for (const prop of props) {
    if (!('at' in prop) || !prop.at) continue
    const at = prop.at
    const on = (v: V3) => add(at, apply(rotateY(prop.yaw ?? 0), v))
    if (prop.kind === 'chair' || prop.kind === 'stool') {
      out.set('chairback', on([0, 90, -21]))
      out.set('seat', on([0, prop.height ?? 45, 0]))
    }
    if (prop.kind === 'counter') out.set('counter', on([0, prop.height ?? 92, -4]))
    if (prop.kind === 'step') out.set('step', on([0, prop.height ?? 17, 0]))
    if (prop.kind === 'bench') out.set('bench', on([0, prop.height ?? 45, 0]))
    if (prop.kind === 'wall') out.set('wall', on([0, 0, 0]))
  }
  return out
}
