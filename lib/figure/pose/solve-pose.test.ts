import { describe, expect, test } from 'vitest'
import { hipAngles } from '../check/joint-limits'
import { applyInverse, axisY, length, sub } from '../vector'
import { inversionOf, inversionRange } from './ankle'
import { getLandmark } from './landmark'
import { mirrorPose } from './mirror-pose'
import { sided } from './part-names'
import type { FindSpot } from './pin-goal'
import type { Pose } from './pose'
import { postures } from './postures'
import { type Side, sides } from './side'
import { bodyLengths, type Skeleton } from './skeleton'
import { type Motion, solvePose } from './solve-pose'

const find: FindSpot = (name, offset, self) => getLandmark(self, name, offset)
const squat: Motion = {
  posture: 'stand',
  anchor: 'ankR',
  start: { pins: { legL: { floor: true }, legR: { floor: true } } },
  end: { hipL: [70, 6, 6], hipR: [70, 6, 6], kneeL: 70, kneeR: 70, lift: -16 },
}

const inversionAt = (s: Skeleton, side: Side) =>
  inversionOf(s.bones[sided('shin', side)], s.bones[sided('foot', side)], side)

describe('solving a pose', () => {
  test.each(Object.keys(postures))('%s rests on the support with bones of full length', (name) => {
    const s = solvePose({ posture: name as keyof typeof postures, start: {} }, 0, find)
    for (const side of sides) {
      const thigh = length(sub(s.joints[sided('hip', side)], s.joints[sided('knee', side)]))
      expect(thigh).toBeCloseTo(bodyLengths.thigh, 6)
    }
    expect(s.joints.pelvis[1]).toBeGreaterThan(5)
  })

  test('planted feet stay where they are while the body sinks', () => {
    const start = solvePose(squat, 0, find)
    for (const t of [0.25, 0.5, 0.75, 1]) {
      const s = solvePose(squat, t, find)
      for (const side of sides) {
        const slip = length(sub(s.joints[sided('ank', side)], start.joints[sided('ank', side)]))
        expect(slip).toBeLessThan(0.6)
      }
    }
    expect(solvePose(squat, 1, find).joints.pelvis[1]).toBeLessThan(start.joints.pelvis[1] - 10)
  })

  test('a foot that rolls off the floor turns little by little', () => {
    const lunge: Motion = {
      posture: 'stand',
      anchor: 'ankR',
      start: { pins: { legL: { floor: true }, legR: { floor: true } } },
      end: {
        hipR: [80, 0, 0],
        kneeR: 90,
        kneeL: 80,
        lift: -40,
        pins: { legL: { at: [9, 12, -70], roll: true } },
      },
    }
    const toes = Array.from({ length: 25 }, (_, i) => solvePose(lunge, i / 24, find).joints.toeL)
    const steps = toes.slice(1).map((toe, i) => length(sub(toe, toes[i] ?? toe)))
    expect(Math.max(...steps)).toBeLessThan((3 * steps.reduce((sum, step) => sum + step)) / steps.length)
  })

  test('a hand pinned to a thigh ends a hand’s length from it', () => {
    const motion: Motion = { posture: 'sit', start: { pins: { armR: { to: 'thighR', off: [0, 0, 8] } } } }
    const s = solvePose(motion, 0, find)
    const gap = length(sub(s.joints.wrR, getLandmark(s, 'thighR', [0, 0, 8])))
    expect(gap).toBeCloseTo(7, 1)
    expect(s.short.armR ?? 0).toBeLessThan(0.1)
  })

  test('says by how much a hand falls short', () => {
    const s = solvePose({ posture: 'stand', start: { pins: { armR: { at: [0, 0, 200] } } } }, 0, find)
    expect(s.short.armR).toBeGreaterThan(50)
  })

  test('reads back the hip angles it was given', () => {
    const s = solvePose({ posture: 'supine', start: { hipR: [70, 20, 15] } }, 0, find)
    const angles = hipAngles(s, 'R')
    expect(angles.flexion).toBeCloseTo(70, 5)
    expect(angles.abduction).toBeCloseTo(20, 5)
    expect(angles.rotation).toBeCloseTo(15, 5)
  })

  test.each([
    ['R', 30],
    ['R', -20],
    ['L', 30],
    ['L', -20],
  ] as const)('turns the sole of foot %s by %i° inwards, eversion outwards', (side, inversion) => {
    const angles = { [`in${side}`]: inversion, [`ank${side}`]: 10 }
    const s = solvePose({ posture: 'sit', start: { ...angles, lift: 20 } }, 0, find)
    expect(inversionAt(s, side)).toBeCloseTo(inversion, 5)
    const inwards = side === 'R' ? 1 : -1
    const sole = applyInverse(s.bones.pelvis, axisY(s.bones[sided('foot', side)]))
    expect(Math.sign(-sole[0] * inwards)).toBe(Math.sign(inversion))
  })

  test('a foot that is pinned by its place alone inverts, one on the floor stays flat', () => {
    const pose: Pose = { inR: 30, inL: 30, pins: { legR: { at: [-10, 20, 40], roll: true } } }
    const s = solvePose(
      { posture: 'sit', start: { ...pose, pins: { ...pose.pins, legL: { floor: true } } } },
      0,
      find,
    )
    expect(inversionAt(s, 'R')).toBeCloseTo(30, 5)
    expect(axisY(s.bones.footL)[1]).toBeCloseTo(1, 6)
  })

  test('a planted foot tips over its edge when the shin leans farther than an ankle turns', () => {
    const open: Pose = { hipR: [50, 60, 0], kneeR: 98, pins: { legR: { floor: true } } }
    const s = solvePose({ posture: 'hook', start: open }, 0, find)
    expect(inversionAt(s, 'R')).toBeCloseTo(inversionRange[0], 3)
    expect(axisY(s.bones.footR)[1]).toBeLessThan(0.98)
  })

  test('half-way to an inverted foot is half inverted', () => {
    const s = solvePose({ posture: 'supine', start: { inR: -10 }, end: { inR: 30 } }, 0.5, find)
    expect(inversionAt(s, 'R')).toBeCloseTo(10, 5)
  })

  test('a mirrored pose solves to the mirrored skeleton', () => {
    const pose: Pose = {
      root: [4, 6, 8],
      spine: [10, 5, 4],
      hipR: [60, 10, 20],
      kneeR: 40,
      inR: 20,
      shL: [80, 20, 10],
      pins: { legL: { floor: true }, armR: { to: 'kneeR', off: [2, 3, 6], pole: [-1, 0.2, 0.3] } },
    }
    const a = solvePose({ posture: 'stand', start: pose }, 0, find)
    const b = solvePose({ posture: 'stand', start: mirrorPose(pose) }, 0, find)
    for (const name of ['knee', 'ank', 'toe', 'wr', 'el', 'sh'] as const) {
      const [x, y, z] = a.joints[`${name}R`]
      const [mx, my, mz] = b.joints[`${name}L`]
      expect([mx, my, mz].map((v) => v.toFixed(4))).toEqual([-x, y, z].map((v) => v.toFixed(4)))
    }
  })
})
