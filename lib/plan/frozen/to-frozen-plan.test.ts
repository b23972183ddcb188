import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { toFrozen } from '@/prisma/factories/frozen-plan'
import { getTemplate, toPlanContent } from '../templates/templates'
import { readFrozenPlan } from './read-frozen-plan'

describe('toFrozenPlan', () => {
  const content = toPlanContent(getTemplate('lumbar_radiculopathy'))
  const frozen = toFrozen(content, { versionNumber: 2 })

  it('holds every item once, with its text as it is now, and the pictures there are', () => {
    expect(readFrozenPlan(JSON.parse(JSON.stringify(frozen)))).toEqual(frozen)
    const given = frozen.content.phases.flatMap(({ items }) => items)
    const waiting = frozen.withheld.map(({ line }) => line)
    expect(waiting).not.toEqual([])
    expect(new Set(Object.keys(frozen.items))).toEqual(
      new Set([...given, ...waiting].map(({ slug }) => slug)),
    )
    expect(frozen.items.bridge?.figure).toEqual(builtInCatalog('en').get('bridge').figure)
    expect(frozen.items.bridge?.texts.en).toEqual(builtInCatalog('en').get('bridge').text)
    expect(frozen.versionNumber).toBe(2)
  })

  it('puts the safety items into every phase, under ids that stay the same', () => {
    for (const phase of frozen.content.phases) {
      const slugs = phase.items.map(({ slug }) => slug)
      for (const slug of ['sf-cauda', 'sf-weakness', 'sf-stop', 'sf-seek'])
        expect(
          slugs.filter((one) => one === slug),
          phase.title,
        ).toEqual([slug])
    }
    expect(toFrozen(content, { versionNumber: 2 })).toEqual(frozen)
    const ids = frozen.content.phases.flatMap(({ items }) => items.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('adds stop rules to a plan that names no safety item, and changes nothing else in it', () => {
    const blank = {
      ...content,
      phases: [{ id: 'p', title: 'Phase 1', items: [{ id: 'a', slug: 'bridge' }] }],
    }
    const { phases } = toFrozen(blank).content
    expect(phases[0]?.items.map(({ slug }) => slug)).toEqual(['bridge', 'sf-stop', 'sf-seek'])
    expect(blank.phases[0]?.items).toHaveLength(1)
  })

  it('refuses an item that the catalog does not have', () => {
    const strange = {
      ...content,
      phases: [{ id: 'p', title: 'Phase 1', items: [{ id: 'a', slug: 'nope' }] }],
    }
    expect(() => toFrozen(strange)).toThrow(RangeError)
  })
})
