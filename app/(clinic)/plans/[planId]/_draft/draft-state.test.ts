import { describe, expect, it } from 'vitest'
import type { PlanContent } from '@/lib/plan/schema'
import { applyEdit, isUnsent, openDraft, takeUp } from './draft-state'

const content = (given: Partial<PlanContent> = {}): PlanContent => ({
  schemaVersion: 2,
  title: 'Hip',
  locale: 'en',
  phases: [{ id: 'calm', title: 'Calm', items: [] }],
  ...given,
})
const open = (revision: number, given: Partial<PlanContent> = {}) =>
  openDraft({ revision, content: content(given) }, 0)

describe('takeUp', () => {
  it('brings back what was left unsent', () => {
    const kept = applyEdit(open(3), 'renamed', content({ title: 'Hip nerve pain' }))
    const taken = takeUp(open(3), kept, 1)
    expect(taken.content.title).toBe('Hip nerve pain')
    expect(isUnsent(taken)).toBe(true)
  })

  it('catches it up with what was saved since', () => {
    const kept = applyEdit(open(3), 'renamed', content({ title: 'Hip nerve pain' }))
    const taken = takeUp(open(5, { reviewDate: '2026-04-01' }), kept, 1)
    expect(taken.content).toMatchObject({ title: 'Hip nerve pain', reviewDate: '2026-04-01' })
    expect(taken.base.revision).toBe(5)
  })

  it('loses neither what was typed here meanwhile nor what two closed tabs left', () => {
    const here = applyEdit(open(3), 'date', content({ reviewDate: '2026-04-01' }))
    const first = applyEdit(open(3), 'renamed', content({ title: 'Hip nerve pain' }))
    const second = applyEdit(open(3), 'start', content({ startDate: '2026-03-01' }))
    const taken = takeUp(takeUp(here, first, 1), second, 2)
    expect(taken.content).toMatchObject({
      title: 'Hip nerve pain',
      reviewDate: '2026-04-01',
      startDate: '2026-03-01',
    })
    expect(taken.unsent).toBe(3)
  })

  it('asks where both say something else', () => {
    const here = applyEdit(open(3), 'renamed', content({ title: 'Knee' }))
    const kept = applyEdit(open(3), 'renamed', content({ title: 'Ankle' }))
    const taken = takeUp(here, kept, 1)
    expect(taken.content.title).toBe('Knee')
    expect(taken.conflicts).toMatchObject([{ where: 'plan', field: 'title', mine: 'Knee', theirs: 'Ankle' }])
  })
})
