import { describe, expect, test } from 'vitest'
import { type Material, materials } from '../body/primitive'
import { findDrawing } from '../data/find-drawing'
import type { FigureItem } from '../item'
import { getLandmark } from '../pose/landmark'
import { buildScene, referenceOf } from '../scene'
import { length, sub } from '../vector'

const sceneAt = (item: FigureItem, t: number) => buildScene(item, t, referenceOf(item), false)
const propsOf = (item: FigureItem, t: number, material: Material) =>
  sceneAt(item, t).primitives.filter((p) => p.figure < 0 && p.material === materials[material])
const take = (slug: string): FigureItem => {
  const item = findDrawing(slug)
  if (!item) throw new Error(`${slug} is not drawn.`)
  return item
}

describe('what stands under the patient', () => {
  test.each(['glut-2ktc', 'bridge', 'pir-fig4-sup'])('the mat of %s keeps its size and place', (slug) => {
    const item = take(slug)
    const [start] = propsOf(item, 0, 'mat')
    for (const t of [0.25, 0.5, 1]) expect(propsOf(item, t, 'mat')[0]).toEqual(start)
  })

  test('the crown of a lying head is on the mat', () => {
    const item: FigureItem = {
      sided: false,
      view: 'right',
      posture: 'supine',
      start: {},
      props: [{ kind: 'mat' }],
    }
    const scene = sceneAt(item, 0)
    const [skeleton] = scene.skeletons
    const area = scene.grounds[0]?.area
    expect(skeleton && area && getLandmark(skeleton, 'head', [0, 20, 0])[2] - area[2]).toBeGreaterThan(3)
  })

  test('a pillow between the thighs keeps its shape, and its place on the lower thigh', () => {
    const item = take('sci-slider-sl')
    const [start, end] = [0, 1].map((t) => propsOf(item, t, 'pillow')[1])
    expect(end?.half).toEqual(start?.half)
    expect(start && end && length(sub(start.a, end.a))).toBeLessThan(0.5)
  })
})

describe('what is fitted to the skin', () => {
  test('a scar lies on the thigh', () => {
    const item: FigureItem = {
      sided: true,
      view: 'right',
      posture: 'sit',
      start: {},
      props: [{ kind: 'scar', on: 'thighR', off: [0, -8, 30] }],
    }
    const pieces = propsOf(item, 0, 'scar')
    const [skeleton] = sceneAt(item, 0).skeletons
    const first = pieces[0]?.a
    expect(pieces.length).toBeGreaterThan(3)
    const gap = first && skeleton ? first[1] - getLandmark(skeleton, 'thighR')[1] : 0
    expect(gap).toBeGreaterThan(5)
    expect(gap).toBeLessThan(11)
  })

  test('a belt closes round the patient’s thigh and the clinician’s hips', () => {
    const item: FigureItem = {
      ...take('mt-hip-lat'),
      props: [{ kind: 'belt', on: 'thighR', off: [0, 12, 0], clinician: 'pelvis' }],
    }
    const pieces = propsOf(item, 0, 'towel')
    pieces.forEach((piece, i) => {
      expect(length(sub(piece.b, pieces[(i + 1) % pieces.length]?.a ?? [9, 9, 9]))).toBeLessThan(1e-6)
    })
    const [patient, clinician] = sceneAt(item, 0).skeletons
    const xs = pieces.map((p) => p.a[0])
    expect(Math.max(...xs)).toBeGreaterThan(patient ? getLandmark(patient, 'thighR')[0] : 1e9)
    expect(Math.min(...xs)).toBeLessThan(clinician ? clinician.joints.pelvis[0] : -1e9)
  })
})
