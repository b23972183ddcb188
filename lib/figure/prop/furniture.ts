import { box, type Material, type Primitive, rod } from '../body/primitive'
import { add, apply, identity, rotateY, type V3 } from '../vector'
import type { Built } from './ground'

/** Places boxes and rods in a frame turned by `yaw` about `at`. */
function workshop(at: V3, yaw: number) {
  const frame = rotateY(yaw)
  const primitives: Primitive[] = []
  const place = (v: V3) => add(at, apply(frame, v))
  return {
    primitives,
    place,
    block: (material: Material, centre: V3, half: V3, round = 0.1) =>
      primitives.push(box(material, place(centre), half, frame, round)),
    bar: (material: Material, a: V3, b: V3, radius: number, mark?: number) =>
      primitives.push(
        rod(material, place(a), place(b), [radius, radius], mark === undefined ? {} : { mark }),
      ),
  }
}

export interface Footprint {
  x0: number
  x1: number
  z0: number
  z1: number
}

export function buildMat(f: Footprint): Built {
  const margin = 7
  const cx = (f.x0 + f.x1) / 2
  const cz = (f.z0 + f.z1) / 2
  const hx = Math.max((f.x1 - f.x0) / 2 + margin, 28)
  const hz = Math.max((f.z1 - f.z0) / 2 + margin, 28)
  return {
    primitives: [box('mat', [cx, -1, cz], [hx, 1, hz], identity)],
    grounds: [{ height: 0, area: [cx - hx, cx + hx, cz - hz, cz + hz] }],
  }
}

/** A clinic table as long as the patient. */
export function buildTable(f: Footprint, height: number): Built {
  const cx = (f.x0 + f.x1) / 2
  const cz = (f.z0 + f.z1) / 2
  const hx = Math.max((f.x1 - f.x0) / 2 + 3, 27)
  const hz = Math.max((f.z1 - f.z0) / 2 + 3, 27)
  const primitives = [box('table', [cx, height - 4, cz], [hx, 4, hz], identity, 0.2)]
  const leg = (height - 8) / 2
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      primitives.push(box('metal', [cx + x * (hx - 6), leg, cz + z * (hz - 12)], [2.2, leg, 2.2], identity))
  return {
    primitives,
    grounds: [{ height, area: [cx - hx, cx + hx, cz - hz, cz + hz] }, { height: 0 }],
  }
}

/** A bed: a thick mattress on a frame. */
export function buildBed(f: Footprint, height: number): Built {
  const cx = (f.x0 + f.x1) / 2
  const cz = (f.z0 + f.z1) / 2
  const hx = Math.max((f.x1 - f.x0) / 2 + 10, 42)
  const hz = Math.max((f.z1 - f.z0) / 2 + 10, 42)
  const mattress = Math.min(9, height / 4)
  const frame = (height - 2 * mattress) / 2
  return {
    primitives: [
      box('bed', [cx, height - mattress, cz], [hx, mattress, hz], identity, 0.2),
      box('wood', [cx, frame, cz], [hx - 1.5, frame, hz - 1.5], identity),
    ],
    grounds: [{ height, area: [cx - hx, cx + hx, cz - hz, cz + hz] }, { height: 0 }],
  }
}

export function buildChair(at: V3, yaw: number, seat: number, back: boolean): Built {
  const w = workshop(at, yaw)
  const leg = (seat - 4) / 2
  w.block('wood', [0, seat - 2, 0], [21, 2, 21], 0.15)
  for (const x of [-18, 18]) {
    w.block('wood', [x, leg, 18.5], [1.7, leg, 1.7])
    if (back) w.block('wood', [x, 45, -20], [1.7, 45, 1.7])
    else w.block('wood', [x, leg, -18.5], [1.7, leg, 1.7])
  }
  if (back) {
    w.block('wood', [0, 82, -20], [17, 7, 1.3])
    w.block('wood', [0, 62, -20], [17, 3, 1.1])
  }
  return { primitives: w.primitives, grounds: [{ height: 0 }] }
}

export function buildBench(at: V3, yaw: number, height: number, [width, depth]: [number, number]): Built {
  const w = workshop(at, yaw)
  w.block('table', [0, height - 3, 0], [width / 2, 3, depth / 2], 0.2)
  for (const x of [-1, 1])
    for (const z of [-1, 1])
      w.block(
        'metal',
        [x * (width / 2 - 5), (height - 6) / 2, z * (depth / 2 - 5)],
        [1.8, (height - 6) / 2, 1.8],
      )
  return {
    primitives: w.primitives,
    grounds: [
      { height: 0 },
      { height, area: [at[0] - width / 2, at[0] + width / 2, at[2] - depth / 2, at[2] + depth / 2] },
    ],
  }
}

/** A kitchen counter; its front edge is at `at`, the body stands on its +z side before turning. */
export function buildCounter(at: V3, yaw: number, height: number, width: number): Built {
  const w = workshop(at, yaw)
  w.block('wood', [0, height - 2, -26], [width / 2, 2, 27])
  w.block('wall', [0, (height - 4) / 2, -27], [width / 2 - 2, (height - 4) / 2, 24])
  return { primitives: w.primitives, grounds: [{ height: 0 }] }
}

export function buildWall(at: V3, yaw: number, height: number, width: number): Built {
  const w = workshop(at, yaw)
  w.block('wall', [0, height / 2, 2.5], [width / 2, height / 2, 2.5])
  return { primitives: w.primitives, grounds: [{ height: 0 }] }
}

export function buildDoorway(at: V3, yaw: number): Built {
  const w = workshop(at, yaw)
  for (const x of [-1, 1]) {
    w.block('wood', [x * 45, 100, 0], [4, 100, 6])
    w.block('wall', [x * 64, 100, 0], [15, 100, 4])
  }
  w.block('wood', [0, 204, 0], [49, 4, 6])
  return { primitives: w.primitives, grounds: [{ height: 0 }] }
}

export function buildStep(at: V3, yaw: number, height: number, [width, depth]: [number, number]): Built {
  const w = workshop(at, yaw)
  w.block('step', [0, height / 2, 0], [width / 2, height / 2, depth / 2], 0.2)
  return {
    primitives: w.primitives,
    grounds: [
      { height: 0 },
      { height, area: [at[0] - width / 2, at[0] + width / 2, at[2] - depth / 2, at[2] + depth / 2] },
    ],
  }
}

export function buildStairs(at: V3, yaw: number, count: number): Built {
  const w = workshop(at, yaw)
  for (let i = 0; i < count; i++) {
    const height = 17 * (i + 1)
    w.block('step', [0, height / 2, i * 28 + 14], [40, height / 2, 14], 0.2)
  }
  return { primitives: w.primitives, grounds: [{ height: 0 }] }
}

/** A recumbent bike: seat and back at `at`, cranks in front (+z), the right pedal far. */
export function buildBike(at: V3, yaw: number): Built {
  const w = workshop(at, yaw)
  w.block('metal', [0, 42, -2], [17, 3, 18], 0.2)
  w.block('metal', [0, 68, -21], [16, 22, 2.5], 0.2)
  w.bar('metal', [0, 40, -4], [0, 13, 30], 3.4, 910)
  w.bar('metal', [0, 13, -20], [0, 13, 92], 3, 910)
  w.bar('metal', [0, 40, -10], [0, 13, -16], 3, 910)
  w.bar('metal', [0, 13, 92], [0, 34, 70], 3, 910)
  w.bar('metal', [-20, 3, -20], [20, 3, -20], 3, 911)
  w.bar('metal', [-20, 3, 92], [20, 3, 92], 3, 912)
  w.bar('metal', [0, 13, -20], [0, 3, -20], 3, 910)
  w.bar('metal', [0, 13, 92], [0, 3, 92], 3, 910)
  w.primitives.push(rod('step', w.place([-3, 34, 70]), w.place([3, 34, 70]), [11, 11]))
  for (const side of [-1, 1]) {
    const pedal: V3 = [side * 6, 34 - side * 6, 70 - side * 14]
    w.bar('weight', [side * 5, 34, 70], pedal, 1.7, 914)
    w.bar('weight', pedal, [side * 14, pedal[1], pedal[2]], 1.9, 914)
  }
  w.bar('metal', [0, 13, 46], [0, 92, 42], 2.4, 913)
  w.bar('metal', [-20, 92, 40], [20, 92, 40], 1.8, 913)
  return { primitives: w.primitives, grounds: [{ height: 0 }] }
}

/** A pool seen through its open near side (−x): the far wall of water, its surface at `depth`, the bottom. */
export function buildPool(at: V3, yaw: number, depth: number, length: number): Built {
  const w = workshop(at, yaw)
  const half = length / 2
  w.block('step', [8, -2, 0], [44, 2, half])
  w.block('cold', [50, depth / 2 - 1, 0], [2, depth / 2 - 1, half])
  w.block('cold', [8, depth - 1, 0], [44, 1, half])
  return { primitives: w.primitives, grounds: [{ height: 0 }] }
}

/** A bath with water; the bather sits in its middle and looks along +z. */
export function buildBath(at: V3, yaw: number): Built {
  const w = workshop(at, yaw)
  w.block('pillow', [0, 4, 0], [34, 4, 78], 0.2)
  for (const x of [-1, 1]) w.block('pillow', [x * 36, 26, 0], [4, 26, 82], 0.3)
  for (const z of [-1, 1]) w.block('pillow', [0, 26, z * 79], [34, 26, 4], 0.3)
  w.block('cold', [0, 40, 0], [32, 1, 75])
  return { primitives: w.primitives, grounds: [{ height: 0 }] }
}
