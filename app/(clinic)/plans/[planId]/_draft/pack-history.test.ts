import { describe, expect, it } from 'vitest'
import { changePlanItem } from '@/lib/plan/edit-plan'
import type { PlanContent } from '@/lib/plan/schema'
import { applyEdit, openDraft, redoStep, undoStep } from './draft-state'
import { packHistory, unpackHistory } from './pack-history'

const content: PlanContent = {
  schemaVersion: 2,
  title: 'Plan',
  locale: 'en',
  phases: [
    {
      id: 'one',
      title: 'One',
      items: Array.from({ length: 60 }, (_, index) => ({ id: `line-${index}`, slug: 'bridge' })),
    },
  ],
}
const edited = Array.from({ length: 40 }).reduce<ReturnType<typeof openDraft>>(
  (state, _, index) =>
    applyEdit(
      state,
      `note ${index}`,
      changePlanItem(state.content, `line-${index}`, { note: `Note ${index}` }),
    ),
  openDraft({ revision: 1, content }, 0),
)
const some = undoStep(undoStep(edited))

describe('the history of a draft', () => {
  const packed = packHistory(some)
  const read = unpackHistory(JSON.parse(JSON.stringify(packed)))

  it('is read back as it was', () => {
    expect(read).toEqual({ undo: some.undo.slice(-30), redo: some.redo })
  })

  it('writes each line once, not with every step', () => {
    expect(packed.lines).toHaveLength(92)
    expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(some.undo).length / 10)
  })

  it('takes back and does again after it was read, whatever the plan was read from', () => {
    const opened = { ...openDraft({ revision: 7, content: structuredClone(some.content) }, 0), ...read }
    expect(redoStep(opened).content).toEqual(undoStep(edited).content)
    expect(undoStep(opened).content).toEqual(undoStep(some).content)
  })

  it('keeps the last thirty steps', () => {
    const step = some.undo[0]
    if (!step) throw new Error('There are steps.')
    const undo = Array.from({ length: 70 }, (_, index) => ({ ...step, label: String(index) }))
    expect(unpackHistory(packHistory({ undo, redo: [] })).undo.map(({ label }) => label)[0]).toBe('40')
  })
})
