import { apply, axisX, unit, type V3 } from '../vector'
import type { BodyBuilder } from './builder'
import type { HairStyle } from './person'
import { type Cut, groups, segments } from './primitive'

/** Skull, face, ears and hair. */
export function buildHead(b: BodyBuilder) {
  const across = axisX(b.skeleton.bones.head)
  const at = (v: V3) => b.on('head', 'head', v)
  const face = (from: V3, to: V3, radii: number[], blend: number, factor?: number) =>
    b.cone(groups.head, segments.head, 'skin', at(from), at(to), radii, {
      blend,
      ...(factor ? { flat: { normal: across, factor } } : {}),
    })
  const chin = b.woman ? 0.9 : 1
  face([0, 9.4, -1.3], [0, 12.3, -0.6], [9, 9.1], 3, 1.22)
  face([0, 8.2, 2.6], [0, 2, 4.6], [6.9, 6.4, 5.3 * chin, 3.9 * chin], 3, 1.06)
  face([0, 1.6, 6.2], [0, 0.9, 6.6], [2.1 * chin, 1.9 * chin], 2)
  face([0, 10.6, 7.7], [0, 7, 9.9], [0.8, 0.8, 0.95, 1.2], 1.6)
  face([0, 4.5, 8], [0, 3.5, 7.9], [1, 0.95], 1.3)
  for (const sign of [-1, 1]) {
    face([sign * 4.6, 5.5, 0.5], [sign * 2.6, 1.8, 4.2], [3 * chin, 2.4 * chin], 2.5)
    const out = unit(apply(b.skeleton.bones.head, [sign * 0.9, 0, 0.4]))
    b.cone(
      groups.head,
      segments.ear,
      'skin',
      at([sign * 8, 9.6, -0.4]),
      at([sign * 7.5, 6.4, 0.5]),
      [2.2, 1.35],
      {
        flat: { normal: out, factor: 1.8 },
        blend: 0.3,
      },
    )
  }
  buildHair(b, b.person.hair, at, across)
}

type At = (v: V3) => V3

function buildHair(b: BodyBuilder, style: HairStyle, at: At, across: V3) {
  const cutAt = (normal: V3, point: V3): Cut => ({
    normal: unit(apply(b.skeleton.bones.head, normal)),
    point: at(point),
  })
  const lock = (from: V3, to: V3, radii: number[], blend: number, cut?: Cut, factor?: number) =>
    b.cone(groups.head, segments.hair, 'hair', at(from), at(to), radii, {
      blend,
      ...(cut ? { cut } : {}),
      ...(factor ? { flat: { normal: across, factor } } : {}),
    })
  const hairline =
    style === 'receding' ? cutAt([0, -0.8, 0.62], [0, 15.6, 3.4]) : cutAt([0.16, -0.93, 0.32], [0, 15.6, 7])
  const temple = cutAt([0, -0.3, 0.95], [0, 10, style === 'bob' ? 3.2 : 2.2])
  const cap = style === 'crop' ? -0.35 : style === 'receding' ? -0.3 : 0
  if (style !== 'receding') lock([0, 9.6, -1.5], [0, 12.9, -0.9], [10 + cap, 10.15 + cap], 0.2, hairline, 1.2)
  const back = style === 'receding' ? cutAt([0, 0.62, 0.78], [0, 12.6, 1.2]) : temple
  lock(
    [0, 9, -1.9],
    [0, 12.9, -0.9],
    [9.5, 9.8, 9.97, 10.1].map((r) => r + cap),
    0.4,
    back,
    1.2,
  )
  if (style === 'short') lock([-2.5, 18.2, 4.5], [4.5, 18.4, 4.2], [3.2, 3.4], 2.5, hairline)
  if (style === 'bun') lock([0, 14.5, -10.4], [0, 15.2, -11.6], [4.1, 3.9], 0.9)
  if (style === 'tail') {
    lock([0, 13.6, -9.8], [0, 12, -13], [2.6, 3.2], 0.9)
    lock([0, 12, -13], [0, -2, -13.2], [3.2, 3.6, 3.1, 1.1], 1.2)
  }
  if (style === 'bob') {
    const side = cutAt([0, -0.1, 1], [0, 10, 4])
    for (const sign of [-1, 1])
      lock([sign * 5.6, 10, -2.4], [sign * 6.2, 2.6, -2.2], [4.6, 4.6, 4.3, 3], 2.5, side)
    lock([0, 10, -4.6], [0, 2, -5.8], [7, 7, 6.6, 4.6], 2.5)
    lock([-3.5, 17.6, 4.6], [4, 18, 4.2], [3.4, 3.6], 2.5, cutAt([-0.3, -0.88, 0.3], [0, 15.2, 7]))
  }
  if (b.person.beard) {
    const chin = cutAt([0, 0.92, -0.4], [0, 4.1, 6])
    lock([0, 3.4, 5.2], [0, 0.9, 6.2], [4.6, 4.1, 3.4, 2.9], 1.5, chin)
    for (const sign of [-1, 1])
      lock([sign * 5, 6, 1.6], [sign * 2.8, 1.9, 4.6], [3, 2.9], 2, cutAt([0, 0.75, 0.66], [0, 6, 6]))
  }
}
