import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { toSlimItem } from '@/lib/catalog/slim-item'
import { checkDosage } from '@/lib/dosage/check-dosage'
import { isTensioner } from '@/lib/dosage/dosed-item'
import { isExercise } from '@/lib/dosage/kind'
import { planBurden } from '@/lib/dosage/plan-burden'
import { checkPlan } from '@/lib/plan/check/check-plan'
import { isGiven } from '@/lib/plan/given-lines'
import type { PlanItem } from '@/lib/plan/schema'
import { getTemplate, listTemplates } from '@/lib/plan/templates/templates'
import { irritabilities, stages } from '@/lib/safety/irritability'
import type { DraftFindings } from './draft-findings'
import { draftFromFindings } from './draft-from-findings'
import { draftFindings } from './findings.arbitrary'
import { lackingAtHome } from './fit-item'
import { draftRules } from './rules'
import { servesGoal } from './serves-goal'

const catalog = new Map(
  builtInCatalog('en')
    .offered()
    .map((item) => [item.slug, toSlimItem(item)]),
)
const itemOf = ({ slug }: Pick<PlanItem, 'slug'>) => {
  const item = catalog.get(slug)
  if (!item) throw new Error(`${slug} is not in the catalog.`)
  return item
}
const draftOf = (findings: DraftFindings) =>
  draftFromFindings(findings, { template: getTemplate(findings.code), catalog })

const usual: DraftFindings = {
  code: 'hip_nerve_general',
  side: 'right',
  irritability: 'moderate',
  stage: 'subacute',
  minutesPerDay: 30,
  goals: [],
  flags: [],
  today: '2026-11-28',
}
const slugs = (draft: ReturnType<typeof draftOf>) => draft.lines.map(({ line }) => line.slug)

/** What holds of every draft. */
function expectSound(findings: DraftFindings): void {
  const draft = draftOf(findings)
  const lines = draft.lines.map(({ line }) => line)
  const all = [...lines, ...draft.along]
  const { irritability = 'high' } = findings
  const rule = draftRules.irritability[irritability]
  const ticked = all.filter((line) => isGiven(line) && isExercise(itemOf(line).kind))
  expect(ticked).toEqual(lines)
  expect(lines.length).toBeLessThanOrEqual(5)
  const burden = planBurden(
    lines.map(({ dosage = null, side, ...line }) => ({
      item: itemOf(line),
      dosage,
      ...(side ? { side } : {}),
    })),
  )
  expect(burden.minutesPerDay).toBeLessThanOrEqual(findings.minutesPerDay)
  expect(draft.minutesPerDay).toBe(burden.minutesPerDay)
  const cards = checkPlan(
    { phases: [{ id: 'phase', items: all }] },
    { find: (slug) => catalog.get(slug), facts: { flags: [...findings.flags] }, today: findings.today },
  )
  expect(cards.filter(({ severity }) => severity === 'block')).toEqual([])
  for (const line of lines) {
    const item = itemOf(line)
    expect(item.level ?? 1, line.slug).toBeLessThanOrEqual(rule.mostLevel)
    if (irritability !== 'low') expect(isTensioner(item), line.slug).toBe(false)
    if (findings.positions && item.position !== 'AN') expect(findings.positions).toContain(item.position)
    expect(lackingAtHome(item, findings.equipment), line.slug).toEqual([])
    expect(line.dosage, line.slug).toBeDefined()
    const errors = checkDosage(line.dosage ?? {}, item).filter(({ severity }) => severity === 'error')
    expect(errors, line.slug).toEqual([])
    if (item.kind === 'NM') expect(line.dosage?.painLimit ?? 2).toBeLessThanOrEqual(2)
    if (item.sideRule !== 'one') expect(line.side).toBeUndefined()
  }
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(all.length)
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  for (const { why } of draft.lines) expect(why.length).toBeGreaterThan(0)
  expect(draft.misses.length).toBeLessThanOrEqual(draftRules.mostMisses)
  for (const { line } of draft.misses) expect(slugs(draft)).not.toContain(line.slug)
}

describe('draftFromFindings', () => {
  it('is the same for the same findings, in whatever order they are named', () => {
    fc.assert(
      fc.property(draftFindings, (findings) => {
        const { goals, positions, equipment } = findings
        const turned = {
          ...structuredClone(findings),
          goals: goals.toReversed(),
          positions: positions?.toReversed(),
          equipment: equipment?.toReversed(),
        }
        expect(draftOf(turned)).toEqual(draftOf(findings))
      }),
      { numRuns: 60 },
    )
  })

  it('keeps its limits whatever is known of the patient', () => {
    fc.assert(fc.property(draftFindings, expectSound), { numRuns: 150 })
  })

  describe.each(listTemplates())('$code', ({ code }) => {
    it('is sound at every irritability and stage', () => {
      for (const irritability of irritabilities)
        for (const stage of stages)
          for (const side of ['left', 'both'] as const)
            expectSound({ ...usual, code, irritability, stage, side, goals: ['walk', 'sleep'] })
    })

    it('accounts for every exercise of its phase: kept, swapped or left out with the reason', () => {
      for (const irritability of irritabilities) {
        const draft = draftOf({ ...usual, code, irritability, minutesPerDay: 15 })
        const phase = getTemplate(code).phases[draft.phase - 1]
        const said = [
          ...slugs(draft),
          ...draft.lines.flatMap(({ why }) => why.flatMap((one) => (one.code === 'swapped' ? one.from : []))),
          ...draft.misses.map(({ line }) => line.slug),
        ]
        for (const line of phase?.items ?? [])
          if (isGiven(line) && isExercise(itemOf(line).kind)) expect(said).toContain(line.slug)
      }
    })
  })

  it('says what is kept, and takes the side of the finding where the item has it', () => {
    const draft = draftOf(usual)
    expect(draft.phase).toBe(2)
    expect(slugs(draft)).toEqual(['pir-fig4-sup', 'bridge', 'clam', 'sit-stand', 'walk'])
    expect(draft.lines[0]).toMatchObject({ line: { side: 'right' }, why: [{ code: 'template' }] })
    expect(draft.lines[1]?.line.side).toBeUndefined()
  })

  it('leaves a side open that the side of the finding does not say, and says so', () => {
    const open = listTemplates().flatMap(({ code }) =>
      draftOf({ ...usual, code, irritability: 'low', stage: 'persistent' }).lines.filter(
        ({ line }) => itemOf(line).sideRule === 'one' && line.side === undefined,
      ),
    )
    expect(open.length).toBeGreaterThan(0)
    for (const { line, why } of open) {
      expect(draftRules.takesSideOfFinding).not.toContain(itemOf(line).sideMeans)
      expect(why).toContainEqual({ code: 'sideOpen' })
    }
  })

  it('swaps what the patient can not get into for the likest that they can, and keeps a dose that it takes', () => {
    const swaps = listTemplates().flatMap(({ code }) => {
      const draft = draftOf({ ...usual, code, positions: ['SI', 'ST', 'WA'] })
      const phase = getTemplate(code).phases[draft.phase - 1]
      return draft.lines.flatMap(({ line, why: [first] }) => {
        if (first?.code !== 'swapped') return []
        return [{ line, first, given: phase?.items.find(({ slug }) => slug === first.from) }]
      })
    })
    expect(swaps.length).toBeGreaterThan(10)
    const kept = swaps.filter(({ line, given }) => line.dosage === given?.dosage)
    expect(kept.length).toBeGreaterThan(0)
    for (const { line, first, given } of swaps) {
      expect(['position', 'level']).toContain(first.because.code)
      expect(['SI', 'ST', 'WA', 'AN']).toContain(itemOf(line).position)
      const { painLimit: _, settled: __, ...own } = itemOf(line).dosage ?? {}
      expect(line.dosage, line.slug).toMatchObject(line.dosage === given?.dosage ? {} : own)
    }
  })

  it('takes what is above the irritability down the ladder', () => {
    const draft = draftOf({ ...usual, code: 'pht' })
    expect(slugs(draft)).not.toContain('bridge-sl')
    const swap = draft.lines
      .flatMap(({ why }) => why)
      .find((one) => one.code === 'swapped' && one.from === 'bridge-sl')
    const miss = draft.misses.find(({ line }) => line.slug === 'bridge-sl')
    expect(swap ?? miss?.whyNot).toBeDefined()
  })

  it('does not give the dose of a hold to what is counted', () => {
    const draft = draftOf({
      ...usual,
      code: 'knee_oa',
      irritability: 'low',
      stage: 'persistent',
      equipment: ['chair'],
    })
    const swapped = draft.lines.find(({ why }) =>
      why.some((one) => one.code === 'swapped' && one.from === 'sls'),
    )
    expect(swapped?.line.dosage?.holdSec).toEqual(swapped && itemOf(swapped.line).dosage?.holdSec)
  })

  it('shortens a walk where the day has no room for all of it, and says so', () => {
    const draft = draftOf({ ...usual, minutesPerDay: 15, goals: ['walk'] })
    const walk = draft.lines.find(({ line }) => line.slug === 'walk')
    expect(walk?.line.dosage).toMatchObject({ durationMin: expect.any(Number), daysPerWeek: 4 })
    expect(walk?.why).toContainEqual({ code: 'shorter', minutes: walk?.line.dosage?.durationMin })
  })

  it('says what a rule blocks, with the message of the rule', () => {
    const draft = draftOf({
      ...usual,
      code: 'nslbp',
      flags: [{ flag: 'cannot_kneel' }],
    })
    const because = [
      ...draft.lines.flatMap(({ why }) => why.flatMap((one) => (one.code === 'swapped' ? one.because : []))),
      ...draft.misses.map(({ whyNot }) => whyNot),
    ].filter(({ code }) => code === 'blocked')
    expect(because.length).toBeGreaterThan(0)
    for (const one of because)
      expect(one).toMatchObject({ rule: expect.stringMatching(/^R\d+$/), message: /\w/ })
  })

  it('fills what a goal asks for, and says which', () => {
    const without = draftOf({ ...usual, code: 'neck_pain', irritability: 'low', stage: 'persistent' })
    const withGoal = draftOf({
      ...usual,
      code: 'neck_pain',
      irritability: 'low',
      stage: 'persistent',
      goals: ['sleep'],
    })
    expect(without.lines.some(({ line }) => servesGoal(itemOf(line), 'sleep') !== null)).toBe(false)
    const added = withGoal.lines.find(({ why }) => why.some((one) => one.code === 'goal'))
    expect(added?.why).toContainEqual({ code: 'goal', goal: 'sleep' })
    expect(added && servesGoal(itemOf(added.line), 'sleep')).not.toBeNull()
  })

  it('takes nothing from the catalog after surgery', () => {
    for (const code of [
      'tka',
      'tha_posterior',
      'aclr',
      'rcr',
      'hip_arthroscopy',
      'lumbar_discectomy',
    ] as const) {
      const own = new Set(getTemplate(code).phases.flatMap(({ items }) => items.map(({ slug }) => slug)))
      const draft = draftOf({ ...usual, code, goals: ['stairs', 'sleep', 'balance', 'lift'] })
      for (const { line, why } of draft.lines)
        expect(own.has(line.slug) || why.some((one) => one.code === 'swapped'), line.slug).toBe(true)
    }
  })

  it('reads what nobody asked at its strictest, and says so', () => {
    const { irritability: _, stage: __, ...unknown } = usual
    const draft = draftOf(unknown)
    expect(draft.assumed).toEqual(['irritability', 'stage'])
    expect(draft.phase).toBe(1)
  })

  it('brings the safety advice of the phases before along', () => {
    expect(draftOf(usual).along.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining(['sf-cauda', 'sf-stop', 'sf-seek']),
    )
  })
})
