import { sided } from '../pose/part-names'
import { type Side, signOf } from '../pose/side'
import { add, axisX, axisY, axisZ, scale, type V3 } from '../vector'
import type { BodyBuilder } from './builder'
import { listHandBones } from './hand'
import { groups, segments } from './primitive'

/** Upper arm with its sleeve, forearm and hand. */
export function buildArm(b: BodyBuilder, side: Side) {
  const { skeleton, person } = b
  const { joints, bones } = skeleton
  const group = groups[sided('arm', side)]
  const slim = b.woman ? 0.9 : 1
  const thin = (radii: number[], extra = 0) => radii.map((r) => r * slim + extra)
  const upper = sided('uarm', side)
  const hand = sided('hand', side)
  const wrist = sided('wr', side)
  const elbow = joints[sided('el', side)]
  const shoulder = add(
    joints[sided('sh', side)],
    add(scale(axisY(bones[upper]), 0.4), scale(axisX(bones.chest), signOf(side) * 0.5)),
  )
  const cone = (
    segment: number,
    a: V3,
    c: V3,
    radii: number[],
    options?: Parameters<BodyBuilder['cone']>[6],
  ) => b.cone(group, segment, 'skin', a, c, radii, options)

  cone(segments.upperArm, shoulder, elbow, thin([5.7, 5.35, 4.35, 3.75]), {
    bow: scale(axisZ(bones[upper]), 0.5),
  })
  b.cone(group, segments.sleeve, person.top, shoulder, elbow, thin([6.3, 6.4, 6, 5.3], 0.2), {
    clipTo: person.sleeve,
    blend: 0.3,
    bow: scale(axisZ(bones[upper]), 0.4),
  })
  cone(segments.forearm, elbow, joints[wrist], thin([3.85, 4.5, 3.3, 2.6]), { blend: 2.5 })
  cone(
    segments.forearm,
    b.on(sided('farm', side), wrist, [0, 2.5, 0]),
    b.on(hand, wrist, [0, -1.5, 0]),
    thin([2.75, 2.75]),
    {
      flat: { normal: axisX(bones[hand]), factor: 1.35 },
      blend: 1.8,
    },
  )
  buildHand(b, side, group)
}

function buildHand(b: BodyBuilder, side: Side, group: number) {
  const { skeleton, fingers } = b
  const frame = skeleton.bones[sided('hand', side)]
  const size = b.woman ? 0.97 : 1.05
  for (const bone of listHandBones(
    skeleton.joints[sided('wr', side)],
    frame,
    signOf(side),
    skeleton.hands[side],
    size,
  )) {
    const cone = (segment: number, radii: number[], options: Parameters<BodyBuilder['cone']>[6]) =>
      b.cone(group, segment, 'skin', bone.a, bone.b, radii, options)
    if (bone.part === 'palm')
      cone(segments.hand, [bone.ra, bone.ra + 0.75, bone.rb, bone.rb * 0.96], {
        flat: { normal: axisX(frame), factor: 2.25 },
        blend: 1.6,
      })
    else if (bone.part === 'thenar') cone(segments.hand, [bone.ra, bone.rb], { blend: 1.4 })
    else if (bone.part === 'thumb')
      cone(bone.index === 0 ? segments.hand : segments.thumb, [bone.ra, bone.rb], {
        blend: bone.index ? 0.35 : 1.2,
      })
    else if (fingers) cone(segments.finger + bone.index, [bone.ra, bone.rb], { blend: 0.22 })
    else cone(segments.hand, [bone.ra * 1.12, bone.rb * 1.18], { blend: 0.9 })
  }
}
