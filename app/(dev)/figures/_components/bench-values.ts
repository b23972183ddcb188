import type { FigureItem } from '@/lib/figure/item'
import type { Angles, Pose } from '@/lib/figure/pose/pose'

export type PoseName = 'start' | 'via' | 'end'

/** One number of a pose that a slider sets: `at` is its place in a list of numbers. */
export interface BenchValue {
  label: string
  axis?: 0 | 1 | 2
  value: number
  least: number
  most: number
  set: (value: number) => Pose
}

/** Every joint of a pose, with the angle it has now: its own, the start's or the posture's. */
export function listJointValues(
  item: FigureItem,
  name: PoseName,
  posture: Angles,
  joints: readonly (keyof Angles)[],
  triples: readonly string[],
): BenchValue[] {
  const pose = item[name] ?? {}
  return joints.flatMap((joint): BenchValue[] => {
    const now = pose[joint] ?? item.start[joint] ?? posture[joint]
    if (!triples.includes(joint)) {
      const set = (value: number) => ({ ...pose, [joint]: value })
      return [{ label: joint, value: typeof now === 'number' ? now : 0, least: -100, most: 170, set }]
    }
    const numbers = typeof now === 'object' ? now : ([0, 0, 0] as const)
    return spread(joint, numbers, 180, (list) => ({ ...pose, [joint]: list }))
  })
}

/** Height and place of the body, and the places or offsets of its pins. */
export function listPlaceValues(item: FigureItem, name: PoseName): BenchValue[] {
  const pose = item[name] ?? {}
  const lift = { label: 'lift', value: pose.lift ?? 0, least: -20, most: 80 }
  return [
    { ...lift, set: (value) => ({ ...pose, lift: value }) },
    ...spread('shift', pose.shift ?? [0, 0], 80, (list) => ({
      ...pose,
      shift: [list[0] ?? 0, list[1] ?? 0],
    })),
  ]
}

export function listPinValues(item: FigureItem, name: PoseName): BenchValue[] {
  const pose = item[name] ?? {}
  return Object.entries(pose.pins ?? {}).flatMap(([limb, pin]) => {
    const field = pin.at ? ('at' as const) : ('off' as const)
    const place = pin.at ?? pin.off
    if (!place) return []
    return spread(`${limb} ${field}`, place, 160, (list) => ({
      ...pose,
      pins: { ...pose.pins, [limb]: { ...pin, [field]: list } },
    }))
  })
}

function spread(
  label: string,
  numbers: readonly number[],
  most: number,
  set: (list: number[]) => Pose,
): BenchValue[] {
  return numbers.map((value, i) => ({
    label,
    axis: i === 0 ? 0 : i === 1 ? 1 : 2,
    value,
    least: -most,
    most,
    set: (next) => set(numbers.map((old, k) => (k === i ? next : old))),
  }))
}
