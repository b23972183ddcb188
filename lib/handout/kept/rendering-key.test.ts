import { describe, expect, it } from 'vitest'
import { toSamplePlan } from '@/lib/handout/fixtures/sample-plan'
import type { HandoutOptions } from '@/lib/handout/handout-options'
import { toRenderingKey } from './rendering-key'

const plan = toSamplePlan()
const keyOf = (frozen = plan, options: HandoutOptions = {}, renderer = 'build') =>
  toRenderingKey(frozen, options, renderer)
const link = 'https://harborstreet.example/s/abcdefghijklmnopqrstuv'

describe('the name of a rendering', () => {
  it('is the same for the same, and for what is meant without saying', () => {
    expect(keyOf()).toBe(keyOf(structuredClone(plan)))
    const { paperSize: paper } = plan.clinic
    const usual = { grey: false, phases: 'current', paper, layout: 'standard', without: [] } as const
    expect(keyOf(plan, { ...usual, link: undefined })).toBe(keyOf())
    expect(keyOf(plan, { link, grey: true })).toBe(keyOf(plan, { grey: true, link }))
  })

  it('is another when anything that is drawn is another', () => {
    const { clinic, content } = plan
    const others = [
      keyOf({ ...plan, clinic: { ...clinic, phone: '555 0199' } }),
      keyOf({ ...plan, clinic: { ...clinic, emergencyNumber: '112' } }),
      keyOf({ ...plan, clinic: { ...clinic, accent: '#0b5450' } }),
      keyOf({ ...plan, clinic: { ...clinic, logo: { address: '/media/a.png', width: 9, height: 3 } } }),
      keyOf({ ...plan, clinic: { ...clinic, logo: { address: '/media/b.png', width: 9, height: 3 } } }),
      keyOf({ ...plan, content: { ...content, title: 'Another plan' } }),
      keyOf({ ...plan, versionNumber: plan.versionNumber + 1 }),
      keyOf({ ...plan, items: {} }),
      keyOf(plan, { link }),
      keyOf(plan, { link: `${link}x` }),
      keyOf(plan, { grey: true }),
      keyOf(plan, { paper: clinic.paperSize === 'a4' ? 'letter' : 'a4' }),
      keyOf(plan, { phases: 'all' }),
      keyOf(plan, { advice: 'full' }),
      keyOf(plan, { without: ['advice'] }),
      keyOf(plan, { locale: 'es' }),
      keyOf(plan, { naming: 'initials' }),
      keyOf(plan, {}, 'the next build'),
    ]
    expect(new Set([keyOf(), ...others]).size).toBe(others.length + 1)
  })
})
