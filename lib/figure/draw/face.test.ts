import { describe, expect, test } from 'vitest'
import { buildBody } from '../body/build-body'
import { people } from '../body/person'
import { box, type Primitive } from '../body/primitive'
import type { FigureItem } from '../item'
import { solveItem } from '../scene'
import { boundsOf, toBasis } from '../trace/camera'
import { createField } from '../trace/field'
import { createRay } from '../trace/ray'
import { identity } from '../vector'
import { drawFace } from './face'

/** What is drawn of a standing woman's face from `az` degrees, behind `things`. */
function faceFrom(az: number, things: Primitive[] = []) {
  const item: FigureItem = { sided: false, view: { az, el: 8 }, posture: 'stand', start: {} }
  const [skeleton] = solveItem(item, 0)
  if (!skeleton) throw new Error('Nobody stands there.')
  const person = people.ruth
  const primitives = [...buildBody(skeleton, person, 0), ...things]
  const basis = toBasis({ az, el: 8 })
  const b = boundsOf(primitives, basis)
  const view = { ...basis, x0: b.x0, y0: b.y1, width: 400, height: 400, pixel: 0.5 }
  const ray = createRay(createField(primitives, [skeleton], [person], view))
  return { paths: drawFace(0, skeleton, person, ray, view, 2), head: skeleton.joints.head }
}

describe('a face', () => {
  test('has two eyes, brows, glasses and a mouth from the front', () => {
    const { paths } = faceFrom(0)
    expect(paths.filter((p) => p.fill)).toHaveLength(2)
    expect(paths.filter((p) => p.stroke).length).toBeGreaterThan(5)
  })

  test('has one eye from the side, and nothing at all when the head is turned away', () => {
    expect(faceFrom(78).paths.filter((p) => p.fill)).toHaveLength(1)
    for (const az of [140, 180, 220]) expect(faceFrom(az).paths).toEqual([])
  })

  test('is not printed on what hides it', () => {
    const [x, y, z] = faceFrom(0).head
    const pillow = box('pillow', [x, y + 8, z + 14], [20, 20, 2], identity, 1.5)
    expect(faceFrom(0, [pillow]).paths).toEqual([])
  })
})
