import { sided } from '../pose/part-names'
import { type Side, signOf } from '../pose/side'
import { bodyLengths, thighLift } from '../pose/skeleton'
import { add, apply, axisY, axisZ, clamp, scale, type V3 } from '../vector'
import type { BodyBuilder } from './builder'
import { bottomMaterial } from './person'
import { groups, segments } from './primitive'

/** Thigh with its trouser leg, knee, calf and foot. */
export function buildLeg(b: BodyBuilder, side: Side) {
  const { skeleton, person } = b
  const { joints, bones } = skeleton
  const group = groups[sided('leg', side)]
  const long = person.trousers === true
  const cloth = bottomMaterial(person)
  const thigh = sided('thigh', side)
  const shin = sided('shin', side)
  const foot = sided('foot', side)
  const hip = joints[sided('hip', side)]
  const kneeName = sided('knee', side)
  const ankleName = sided('ank', side)
  const knee = joints[kneeName]
  const ankle = joints[ankleName]
  const lift = thighLift(skeleton, side)
  const flex = clamp((lift < 0.2 ? lift + 0.5 : 0.7) / 1.1, 0, 1)
  const bow = (amount: number) => scale(axisZ(bones[thigh]), amount - 1.4 * flex)

  b.cone(group, segments.thigh, 'skin', hip, knee, [9.2 - flex, 8.8, 6.7, 5.2], { bow: bow(1.1), blend: 3 })
  const leg = long ? [9.7 - flex, 9.5, 7.7, 6.4] : [9.8 - flex, 10, 9, 8.4]
  b.cone(group, segments.trouserLeg, cloth, add(hip, apply(bones[thigh], [0, 1, 0])), knee, leg, {
    bow: bow(1),
    blend: long ? 1.5 : 0.3,
    clipTo: long ? 1.02 : 0.52,
  })
  b.cone(group, segments.shin, 'skin', knee, ankle, [5, 5.4, 4.1, 3], {
    bow: scale(axisZ(bones[shin]), -0.4),
    blend: 3,
  })
  const calf = b.woman ? 0.94 : 1
  b.cone(
    group,
    segments.shin,
    'skin',
    b.on(shin, kneeName, [0, -6, -1.4]),
    b.on(shin, kneeName, [0, -20, -2.2]),
    [3.9, 4.6, 4.1, 2.6].map((r) => r * calf),
    { blend: 3 },
  )
  const tendon = [2.5, 2, 2, 2.5]
  b.cone(
    group,
    segments.shin,
    'skin',
    b.on(shin, ankleName, [0, 9, -1.3]),
    b.on(foot, ankleName, [0, -2, -2.6]),
    tendon,
    {
      blend: 2,
    },
  )
  if (long)
    b.cone(group, segments.trouserLeg, cloth, knee, ankle, [6.2, 6.9, 6.1, 5.6], {
      clipTo: 0.94,
      blend: 2.5,
      bow: scale(axisZ(bones[shin]), -1),
    })
  const cap = [b.on(thigh, kneeName, [0, 1.5, 1.5]), b.on(shin, kneeName, [0, -2.5, 1.9])] as const
  if (long) b.cone(group, segments.trouserLeg, cloth, ...cap, [4.6, 4.3], { blend: 3 })
  else b.cone(group, segments.shin, 'skin', ...cap, [4, 3.6], { blend: 3 })
  buildFoot(b, side, group)
}

function buildFoot(b: BodyBuilder, side: Side, group: number) {
  const foot = sided('foot', side)
  const ankle = sided('ank', side)
  const sign = signOf(side)
  const shoes = b.person.shoes === true
  const extra = shoes ? 0.55 : 0
  const up = axisY(b.skeleton.bones[foot])
  const cut = { normal: scale(up, -1), point: b.on(foot, ankle, [0, -bodyLengths.sole, 0]) }
  const at = (x: number, y: number, z: number): V3 => b.on(foot, ankle, [sign * x, y, z])
  const piece = (segment: number, from: V3, to: V3, radii: number[], blend: number, flat = 0) =>
    b.cone(
      group,
      segment,
      shoes ? 'shoe' : 'skin',
      from,
      to,
      radii.map((r) => r + extra),
      {
        blend,
        cut,
        ...(flat ? { flat: { normal: up, factor: flat } } : {}),
      },
    )
  piece(segments.foot, at(0, -1.2, -1.7), at(0, -4, -2.9), [3, 3.3], 2)
  piece(segments.foot, at(0, -0.9, 0.4), at(-0.4, -4.6, 10.8), [3.3, 3.3, 2.9, 2.4], 2.2)
  piece(segments.foot, at(0.7, -5.3, -1), at(2, -5.7, 10), [1.9, 1.8], 1.8)
  piece(segments.foot, at(-1.9, -5.2, 11.4), at(2.3, -5.6, 10.6), [2.15, 1.8], 1.8)
  if (shoes) {
    piece(segments.foot, at(-0.2, -5.2, 11), at(-0.6, -5.7, 17.2), [4, 4, 3.5, 2.3], 2, 1.8)
    return
  }
  const tip = bentToes(b, side)
  const toes = b.fingers ? segments.toes : segments.foot
  piece(
    b.fingers ? segments.bigToe : segments.foot,
    tip(-2.3, -5.5, 12),
    tip(-2.2, -6, 17.9),
    [1.75, 1.45, 1.5, 1.25],
    0.9,
  )
  piece(toes, tip(1.2, -5.7, 11.4), tip(0.7, -6.15, 16.4), [2.9, 2.8, 2.5, 1.7], 0.9, 1.9)
}

/** Points of the toes in the foot's frame; when the heel is raised over an upright shin the toes stay flat. */
function bentToes(b: BodyBuilder, side: Side) {
  const foot = sided('foot', side)
  const { bones } = b.skeleton
  const pitch = -axisZ(bones[foot])[1]
  const raised = pitch > 0.2 && axisY(bones[foot])[1] > 0.1 && axisY(bones[sided('shin', side)])[1] > 0.25
  const angle = raised ? Math.min(Math.asin(Math.min(1, pitch)), 1.1) : 0
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  return (x: number, y: number, z: number): V3 => {
    const dy = y + 6.2
    const dz = z - 11.4
    const turned: V3 = [signOf(side) * x, dy * c + dz * s - 6.2, dz * c - dy * s + 11.4]
    return b.on(foot, sided('ank', side), turned)
  }
}
