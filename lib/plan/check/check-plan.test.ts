import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import type { Flag } from '@/lib/safety/flag'
import type { PlanItem } from '../schema'
import { blockedItems, fitsAtHome } from './blocked-items'
import { type CheckOptions, checkPlan, openCards } from './check-plan'
import { findSwaps } from './find-swaps'

const catalog = builtInCatalog('en')
const find = (slug: string) => catalog.find(slug)
const today = '2026-11-28'
const plan = (...items: PlanItem[]) => ({ phases: [{ id: 'one', items }] })
const check = (flags: Flag[], items: PlanItem[], answers: CheckOptions['answers'] = []) =>
  checkPlan(plan(...items), { find, facts: { flags }, today, answers })
const answer = { by: 'Maya', at: '2026-11-28T10:00:00.000Z' }
const kneeling: PlanItem = { id: 'a', slug: 'hipflex-halfkneel', side: 'left' }
const standing: PlanItem = { id: 'b', slug: 'stand-abd', side: 'left' }

describe('checkPlan', () => {
  it('puts the findings of a rule into one card, and asks for an answer', () => {
    const cards = check([{ flag: 'cannot_kneel' }], [kneeling, { ...kneeling, id: 'c' }])
    const [card] = openCards(cards)
    expect(card).toMatchObject({ severity: 'block', answer: null })
    expect(card?.lines.map(({ itemId }) => itemId)).toEqual(['a', 'c'])
    expect(new Set(card?.lines.map(({ fingerprint }) => fingerprint)).size).toBe(2)
  })

  it('is answered for the lines that were there, and open again for one that came', () => {
    const flags = [{ flag: 'cannot_kneel' }]
    const [card] = openCards(check(flags, [kneeling]))
    const given = [
      {
        rule: card?.rule ?? '',
        lines: card?.lines.map((line) => line.fingerprint) ?? [],
        reason: 'On a chair.',
        ...answer,
      },
    ]
    expect(openCards(check(flags, [kneeling], given))).toEqual([])
    expect(openCards(check(flags, [kneeling, { ...kneeling, id: 'c' }], given))).toHaveLength(1)
  })

  it('is open again when the line or the record changes, and not for more repetitions', () => {
    const flags: Flag[] = [{ flag: 'nwb', side: 'left' }]
    const line: PlanItem = { id: 'a', slug: 'stand-abd', side: 'right', dosage: { sets: 2, reps: 10 } }
    const [card] = openCards(check(flags, [line]))
    const given = [
      {
        rule: card?.rule ?? '',
        lines: card?.lines.map((one) => one.fingerprint) ?? [],
        reason: 'On parallel bars.',
        ...answer,
      },
    ]
    const open = (changed: Flag[], changedLine: PlanItem) =>
      openCards(check(changed, [changedLine], given)).some(({ rule }) => rule === card?.rule)
    expect(open(flags, { ...line, dosage: { sets: 3, reps: 12 } })).toBe(false)
    expect(open(flags, { ...line, side: 'both-each' })).toBe(true)
    expect(open([{ flag: 'nwb', side: 'left', date: '2026-11-20' }], line)).toBe(true)
  })

  it('takes no word for a block without a reason, and none at all for what nobody overrides', () => {
    const flags = [{ flag: 'cannot_kneel' }]
    const [card] = openCards(check(flags, [kneeling]))
    const lines = card?.lines.map((one) => one.fingerprint) ?? []
    expect(openCards(check(flags, [kneeling], [{ rule: card?.rule ?? '', lines, ...answer }]))).toHaveLength(
      1,
    )
    const never = openCards(check([{ flag: 'cauda_equina_signs' }], [kneeling]))[0]
    const all = never?.lines.map((one) => one.fingerprint) ?? []
    const reason = { rule: never?.rule ?? '', lines: all, reason: 'All the same.', ...answer }
    expect(openCards(check([{ flag: 'cauda_equina_signs' }], [kneeling], [reason]))).toContainEqual(
      expect.objectContaining({ rule: 'R01', override: 'never' }),
    )
  })

  it('stops nothing for a line that waits for its condition', () => {
    const cards = check([{ flag: 'cannot_kneel' }], [{ ...kneeling, condition: 'stiff' }])
    expect(cards).toHaveLength(1)
    expect(openCards(cards)).toEqual([])
  })

  it('lets a block speak for the warning of the same record about a line, until it is overridden', () => {
    const flags: Flag[] = [{ flag: 'tka', side: 'left', date: '2026-11-10' }]
    const cards = check(flags, [kneeling])
    expect(openCards(cards).map(({ rule }) => rule)).toEqual(['R18'])
    const lines = cards.flatMap((card) => card.lines.map(({ fingerprint }) => fingerprint))
    const overridden = check(flags, [kneeling], [{ rule: 'R18', lines, reason: 'On a cushion.', ...answer }])
    expect(openCards(overridden).map(({ rule }) => rule)).toEqual(['R148'])
    const other: Flag = { flag: 'fall_risk' }
    expect(openCards(check([...flags, other], [kneeling])).map(({ rule }) => rule)).toEqual(['R18', 'R108'])
  })

  it('judges a later phase by the day it can begin', () => {
    const late = { id: 'late', weeks: { from: 12 }, items: [{ ...kneeling, slug: 'hop-double' }] }
    const phases = [{ id: 'one', weeks: { from: 0 }, items: [standing] }, late]
    const facts = { flags: [{ flag: 'achilles', side: 'left' as const, date: '2026-11-20' }] }
    const rules = (startDate?: string) =>
      checkPlan({ phases, ...(startDate ? { startDate } : {}) }, { find, facts, today })
        .filter(({ lines }) => lines.some(({ itemId }) => itemId === 'a'))
        .map(({ flag }) => flag)
    expect(rules()).toContain('achilles_lt_6w')
    expect(rules('2026-11-21')).not.toContain('achilles_lt_6w')
  })
})

describe('what helps', () => {
  const items = new Map(catalog.offered().map((item) => [item.slug, item]))

  it('offers another position that the rule has nothing against', () => {
    const facts = { flags: [{ flag: 'cannot_kneel' }] }
    const [card] = openCards(check(facts.flags, [kneeling]))
    const { otherPosition } = findSwaps(kneeling, { catalog: items, rule: card?.rule ?? '', facts, today })
    expect(otherPosition?.position).not.toBe('HK')
    expect(otherPosition?.position).not.toBe('KN')
    expect(otherPosition?.muscles).toContain(items.get('hipflex-halfkneel')?.muscles[0])
  })

  it('names what is blocked in the catalog, and not what one side allows', () => {
    const kneel = blockedItems(items.values(), { facts: { flags: [{ flag: 'cannot_kneel' }] }, today })
    expect(kneel.has('hipflex-halfkneel')).toBe(true)
    expect(kneel.has('bridge')).toBe(false)
    const left = blockedItems(items.values(), { facts: { flags: [{ flag: 'nwb', side: 'left' }] }, today })
    expect(left.has('stand-abd')).toBe(false)
    expect(blockedItems(items.values(), { facts: { flags: [] }, today }).size).toBe(0)
  })

  it('holds nothing against an item for what nobody asked', () => {
    const item = { position: 'PR' as const, equipment: ['mat' as const] }
    expect(fitsAtHome(item, {})).toBe(true)
    expect(fitsAtHome(item, { positions: ['SU'] })).toBe(false)
    expect(fitsAtHome(item, { equipment: [] })).toBe(false)
  })
})
