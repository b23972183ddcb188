import { sided } from '../pose/part-names'
import { sides, signOf } from '../pose/side'
import { axisY, axisZ, mix, scale, type V3 } from '../vector'
import type { BodyBuilder } from './builder'
import { bottomMaterial } from './person'
import { groups, segments } from './primitive'

/** Pelvis, waist, rib cage, shoulder girdle and neck; sections are ovals flattened front to back. */
export function buildTorso(b: BodyBuilder) {
  const { skeleton, person, woman } = b
  const { bones, joints } = skeleton
  const bottom = bottomMaterial(person)
  const part = (
    material: Parameters<BodyBuilder['cone']>[2],
    from: V3,
    to: V3,
    radii: number[],
    options?: Parameters<BodyBuilder['cone']>[6],
  ) => b.cone(groups.torso, segments.torso, material, from, to, radii, options)
  const pelvis = (v: V3) => b.on('pelvis', 'pelvis', v)
  const chest = (v: V3) => b.on('chest', 'chest', v)

  // cut below: the flattened end would otherwise hang 18 cm under the hip joints and show under a seat
  const crotch = { normal: scale(axisY(bones.pelvis), -1), point: pelvis([0, -9.2, 0]) }
  const hips = woman ? [16.2, 16.4, 15.2, 13.6] : [15.2, 15.6, 15, 14.2]
  part(bottom, pelvis([0, -2.5, -0.4]), pelvis([0, 9, 0]), hips, {
    flat: { normal: axisZ(bones.pelvis), factor: 1.5 },
    blend: 4,
    cut: crotch,
  })
  for (const sign of [-1, 1])
    part(bottom, pelvis([sign * 7.6, -1, -4.2]), pelvis([sign * 7, 3.5, -3]), [7.8, 6.5], { blend: 5 })

  const waist = woman ? [13.8, 12.4, 12.1, 12.4] : [14.4, 13.8, 13.3, 13.5]
  part(person.top, pelvis([0, 9, 0]), b.on('lumbar', 'lumbar', [0, 12, 1]), waist, {
    flat: { normal: axisZ(bones.lumbar), factor: 1.42 },
    blend: 6,
  })
  if (person.girth > 1.05 || person.older) {
    const belly = (person.older ? 9.4 : 8.6) * (woman ? 0.94 : 1)
    part(
      person.top,
      b.on('lumbar', 'lumbar', [0, -3, 4.2]),
      b.on('lumbar', 'lumbar', [0, 6, 4.4]),
      [belly, belly - 0.8],
      {
        blend: 6,
      },
    )
  }
  const ribs = woman ? [12.3, 13.3, 13.8, 11.4] : [13.5, 14.8, 15.2, 12.6]
  part(person.top, chest([0, 1, 0.5]), chest([0, 18, 0.2]), ribs, {
    flat: { normal: axisZ(bones.chest), factor: 1.42 },
    blend: 6,
  })
  for (const sign of [-1, 1])
    if (woman)
      part(person.top, chest([sign * 5.6, 11.5, 6]), chest([sign * 6, 9.5, 6.4]), [5.2, 5.2], { blend: 4 })
  for (const side of sides) {
    const sign = signOf(side)
    const shoulder = joints[sided('sh', side)]
    part(
      person.top,
      chest([sign * 5, 15, 0.5]),
      mix(shoulder, chest([sign * 12, 19, -0.5]), 0.35),
      woman ? [6.6, 5.2] : [7.8, 6],
      {
        blend: 5,
      },
    )
    part(person.top, chest([sign * 3, 24.5, -2.5]), shoulder, [5.2, 4.9, 4.9, 5.4], { blend: 5 })
  }
  const neck = woman ? [5.7, 5.3, 5, 4.9] : [6.2, 5.8, 5.5, 5.4]
  b.cone(
    groups.torso,
    segments.neck,
    'skin',
    chest([0, 24.5, -1.8]),
    b.on('neck', 'neck', [0, 9.5, 0.6]),
    neck,
    {
      blend: 2.6,
    },
  )
}
