import { describe, expect, it } from 'vitest'
import type { PlanItem } from '@/lib/plan/schema'
import { toPlain } from '@/lib/rich-text'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { readPlan } from './read-plan'
import type { ReadingLine } from './reading'

function read(item: Omit<PlanItem, 'id'>, locale: 'en' | 'es' = 'en'): ReadingLine {
  const phases = [{ id: 'p', title: 'Calm', items: [{ id: 'a', ...item }] }]
  const frozen = toFrozen({ schemaVersion: 2, title: 'Hip plan', locale, phases })
  return readPlan(frozen).phases[0]?.lines[0] as ReadingLine
}

const wordsOf = ({ pace }: ReadingLine) => pace?.sides.map(({ words }) => toPlain(words))

describe('how a line is done step by step', () => {
  it('takes of the dose what is done, and not how often or how hard', () => {
    const { pace } = read({
      slug: 'bridge',
      dosage: { sets: 2, reps: 10, tempo: '3-1-2-0', perDay: 2, effort: 5 },
    })
    expect(pace?.dosage).toEqual({ sets: 2, reps: 10, tempo: '3-1-2-0' })
    expect(pace).toMatchObject({ turns: 'one', sides: [], bounds: null })
  })

  it('has the one side that is chosen, with the words of the line for it', () => {
    const line = read({ slug: 'pir-fig4-sup', side: 'left', dosage: { holdSec: 30 } })
    expect(wordsOf(line)).toEqual(['Stretch the left leg.'])
    expect(line.pace?.sides[0]).not.toHaveProperty('feel')
  })

  it('each side: the right as the words and the picture show it, then the left with words of its own', () => {
    const line = read({ slug: 'pir-fig4-sup', side: 'both-each', dosage: { holdSec: 30 } })
    expect(line.pace?.turns).toBe('each')
    expect(wordsOf(line)).toEqual(['Stretch the right leg.', 'Stretch the left leg.'])
    const [right, left] = line.pace?.sides ?? []
    expect(right).toEqual({ side: 'right', mirrored: false, words: expect.anything() })
    expect(left?.mirrored).toBe(true)
    expect(toPlain(left?.feel ?? [])).toContain('left')
    expect(toPlain(left?.feel ?? [])).not.toContain('right')
    expect(toPlain(line.text?.feel ?? [])).toContain('right')
  })

  it('by turns says so', () => {
    expect(read({ slug: 'clam', side: 'alternate', dosage: { reps: 10 } }).pace?.turns).toBe('alternate')
  })

  it('keeps in sight how far and how much pain, in the language of the plan', () => {
    const dosage = { reps: 5, painLimit: 3, rangeLimit: { degrees: 90, movement: 'bend your hip' } }
    const boundsOf = (locale: 'en' | 'es') =>
      toPlain(read({ slug: 'bridge', dosage }, locale).pace?.bounds ?? [])
    expect(boundsOf('en')).toBe('Do not bend your hip past 90 degrees. Keep pain at 3 out of 10 or less.')
    expect(boundsOf('es')).toContain('El dolor no debe pasar de 3 de 10.')
  })

  it('is none for what is read, asked or done in the clinic', () => {
    expect(read({ slug: 'ed-flare' }).pace).toBeNull()
    expect(
      read({ slug: 'mt-hip-lad', side: 'left', dosage: { grade: 'III', sets: 3, holdSec: 30 } }).pace,
    ).toBeNull()
  })
})
