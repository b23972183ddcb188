import { describe, expect, it } from 'vitest'
import type { PlanContent, PlanItem } from '@/lib/plan/schema'
import { toDraftNews } from './draft-news'
import {
  acknowledge,
  applyEdit,
  type DraftState,
  isUnsent,
  noteSending,
  openDraft,
  redoStep,
  takeTheirs,
  takeUp,
  undoStep,
} from './draft-state'

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

describe('undoStep', () => {
  it('takes back the step that is meant, and leaves what was done after it', () => {
    const renamed = applyEdit(open(3), 'renamed', content({ title: 'Knee' }))
    const dated = applyEdit(renamed, 'dated', content({ title: 'Knee', reviewDate: '2026-04-01' }))
    const meant = renamed.undo.at(-1)
    const back = undoStep(dated, meant)
    expect(back.content).toMatchObject({ title: 'Hip', reviewDate: '2026-04-01' })
    expect(toDraftNews(dated, back)).toMatchObject({ kind: 'undone', label: 'renamed' })
    expect([back.undo.map(({ label }) => label), redoStep(back).content.title]).toEqual([['dated'], 'Knee'])
    // Pressed again, or after Ctrl Z, it takes back no other one.
    expect(undoStep(back, meant)).toBe(back)
  })
})

describe('what was sent and not answered', () => {
  const line = { id: 'bridge', slug: 'bridge' } as PlanItem
  const withLine = content({ phases: [{ id: 'calm', title: 'Calm', items: [line] }] })
  const added = noteSending(applyEdit(open(3), 'added', withLine), withLine)
  const linesOf = ({ content: { phases } }: DraftState) => phases.flatMap(({ items }) => items)

  it('is no colleague’s change: a line that was taken out since stays out, and nobody is asked', () => {
    const removed = applyEdit(added, 'removed', content())
    const stored = { revision: 4, content: structuredClone(withLine), changedBy: 'Ines' }
    const taken = takeTheirs(removed, stored, 1)
    expect([linesOf(taken), taken.conflicts, taken.merged]).toEqual([[], [], null])
    expect([taken.base.revision, isUnsent(taken)]).toEqual([4, true])
  })

  it('is known after a reload', () => {
    const { undo: _, redo: __, save: ___, ...kept } = applyEdit(added, 'removed', content())
    const stored = { revision: 4, content: structuredClone(withLine) }
    const taken = takeUp(openDraft(stored, 0), structuredClone(kept), 1)
    expect([linesOf(taken), taken.conflicts, isUnsent(taken)]).toEqual([[], [], true])
  })

  it('waits for its answer where it was taken back meanwhile', () => {
    const takenBack = { ...added, content: added.base.content }
    expect(isUnsent(takenBack)).toBe(true)
    expect(isUnsent(acknowledge(added, withLine, 4, 1))).toBe(false)
  })

  it('is merged as ever where a colleague saved something else', () => {
    const removed = applyEdit(added, 'removed', content())
    const taken = takeTheirs(removed, { revision: 4, content: content({ title: 'Knee' }) }, 1)
    expect([taken.content.title, linesOf(taken), taken.unanswered]).toEqual(['Knee', [], []])
  })
})
