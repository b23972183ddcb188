import { describe, expect, it } from 'vitest'
import type { PlanContent, PlanItem } from '@/lib/plan/schema'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { toPlanNews } from './plan-news'

const bridge: PlanItem = { id: 'a', slug: 'bridge', dosage: { sets: 2, reps: 10 } }
const clam: PlanItem = { id: 'b', slug: 'clam', side: 'left', dosage: { sets: 2, reps: 10 } }
const slider: PlanItem = { id: 'c', slug: 'sci-slider-sup', side: 'right', dosage: { sets: 2, reps: 10 } }

function plan(items: PlanItem[], change: Partial<PlanContent> = {}): PlanContent {
  const later = { id: 'p2', title: 'Later', items: [{ ...slider, id: 'z' }] }
  const phases = [{ id: 'p1', title: 'Now', items }, later]
  return { schemaVersion: 2, title: 'Plan', locale: 'en', phases, ...change }
}
const publish = (items: PlanItem[], change: Partial<PlanContent> = {}) => toFrozen(plan(items, change))
const titleOf = (item: PlanItem) => toPlanNews(publish([]), publish([item])).added[0]

describe('toPlanNews', () => {
  it('names what is new, what is gone and what changed, as the page names it', () => {
    const before = publish([bridge, clam])
    const after = publish([{ ...bridge, dosage: { sets: 3, reps: 10 } }, slider])
    expect(toPlanNews(before, after)).toEqual({
      added: [titleOf(slider)],
      gone: [titleOf(clam)],
      changed: [titleOf(bridge)],
    })
  })

  it('says nothing of what the patient can not see', () => {
    const after = publish([{ ...bridge, clinicianNote: 'watch the knee' }, clam], { title: 'Another title' })
    expect(toPlanNews(publish([bridge, clam]), after)).toEqual({ added: [], gone: [], changed: [] })
    expect(toPlanNews(publish([clam, bridge]), publish([bridge, clam])).changed).toEqual([])
  })

  it('names the lines of the next phase when the patient moves on', () => {
    const { added, gone } = toPlanNews(publish([bridge]), publish([bridge], { currentPhaseId: 'p2' }))
    expect([added, gone]).toEqual([[titleOf(slider)], [titleOf(bridge)]])
  })

  it('gives the therapist’s words in place of names where they are about this step, and beside them later', () => {
    const before = publish([bridge])
    const words = (versionNumber: number) =>
      toFrozen(plan([bridge, clam]), { patientNote: 'Twice a day now.', versionNumber })
    expect(toPlanNews(before, words(2))).toEqual({
      note: 'Twice a day now.',
      added: [],
      gone: [],
      changed: [],
    })
    expect(toPlanNews(before, words(3))).toMatchObject({ note: 'Twice a day now.', added: [titleOf(clam)] })
  })
})
