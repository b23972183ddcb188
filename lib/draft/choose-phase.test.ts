import { describe, expect, it } from 'vitest'
import { getTemplate, listTemplates } from '@/lib/plan/templates/templates'
import { flagName } from '@/lib/safety/flag-list'
import { irritabilities, stages } from '@/lib/safety/irritability'
import { choosePhase } from './choose-phase'
import { templateEntries } from './rules'

const today = '2026-11-28'
const phaseOf = (code: string, findings: Partial<Parameters<typeof choosePhase>[2]>) => {
  const entry = templateEntries[code]
  if (!entry) throw new Error(`No entry for ${code}.`)
  return choosePhase(getTemplate(code).phases, entry, { goals: [], flags: [], today, ...findings }) + 1
}

describe('choosePhase', () => {
  it('knows every phase of every template: the first takes all, none takes more than the one before', () => {
    expect(Object.keys(templateEntries).toSorted()).toEqual(
      listTemplates()
        .map(({ code }) => code)
        .toSorted(),
    )
    for (const { code, phases } of listTemplates()) {
      const { most, clock } = templateEntries[code] ?? { most: [] }
      expect(most, code).toHaveLength(phases)
      expect(most[0], code).toBe('high')
      const ranks = most.map((one) => irritabilities.indexOf(one))
      expect(ranks, code).toEqual(ranks.toSorted((a, b) => b - a))
      if (clock) expect(flagName(clock), clock).toBeDefined()
    }
  })

  it('never goes further for a higher irritability or an earlier stage', () => {
    for (const { code } of listTemplates())
      for (const [at, stage] of stages.entries())
        for (const [rank, irritability] of irritabilities.entries()) {
          const phase = phaseOf(code, { stage, irritability })
          if (at > 0)
            expect(phase).toBeGreaterThanOrEqual(phaseOf(code, { stage: stages[at - 1], irritability }))
          if (rank > 0)
            expect(phase).toBeLessThanOrEqual(
              phaseOf(code, { stage, irritability: irritabilities[rank - 1] }),
            )
        }
  })

  it.each([
    ['hip_nerve_general', 'high', 'persistent', 1],
    ['hip_nerve_general', 'moderate', 'acute', 2],
    ['hip_nerve_general', 'low', 'acute', 2],
    ['hip_nerve_general', 'low', 'subacute', 3],
    ['gtps', 'moderate', 'acute', 3],
    ['gtps', 'low', 'subacute', 4],
    ['tka', 'low', 'acute', 1],
    ['tka', 'low', 'subacute', 2],
    ['tka', 'low', 'persistent', 3],
  ] as const)('%s, %s, %s: phase %i', (code, irritability, stage, phase) => {
    expect(phaseOf(code, { irritability, stage })).toBe(phase)
  })

  it('counts the weeks of a surgery from its day, and none where the day is not known', () => {
    const known = { irritability: 'low', stage: 'persistent' } as const
    expect(phaseOf('tka', { ...known, flags: [{ flag: 'tka', date: '2026-11-14' }] })).toBe(2)
    expect(phaseOf('tka', { ...known, flags: [{ flag: 'tka', date: '2026-11-15' }] })).toBe(1)
    expect(phaseOf('tka', { ...known, flags: [{ flag: 'tka_lt_6w', date: '2026-11-14' }] })).toBe(2)
    expect(phaseOf('tka', { ...known, flags: [{ flag: 'tka' }] })).toBe(1)
    expect(phaseOf('tka', { ...known, flags: [{ flag: 'tka', date: '2026-12-14' }] })).toBe(1)
  })

  it('keeps a phase that is for sport to those whose goal it is', () => {
    const known = { irritability: 'low', stage: 'persistent' } as const
    expect(phaseOf('pht', known)).toBe(3)
    expect(phaseOf('pht', { ...known, goals: ['sport'] })).toBe(4)
  })
})
