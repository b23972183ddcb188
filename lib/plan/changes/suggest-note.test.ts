import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { toSlimItem } from '@/lib/catalog/slim-item'
import type { PlanContent, PlanItem } from '../schema'
import { comparePlans } from './compare-plans'
import { suggestNote } from './suggest-note'

const bridge: PlanItem = { id: 'a', slug: 'bridge', dosage: { sets: 2, reps: 10 } }
const clam: PlanItem = { id: 'b', slug: 'clam', side: 'left', dosage: { sets: 2, reps: 10 } }

function plan(
  locale: 'en' | 'es',
  now: PlanItem[],
  change: Partial<PlanContent> = {},
  later: PlanItem[] = [],
): PlanContent {
  const phases = [
    { id: 'p1', title: 'Calm', items: now },
    { id: 'p2', title: 'Build', patientTitle: 'Get stronger', items: later },
  ]
  return { schemaVersion: 2, title: 'Hip', locale, phases, ...change }
}

function note(before: PlanContent, after: PlanContent): string {
  const catalog = builtInCatalog(after.locale)
  const find = (slug: string) => {
    const item = catalog.find(slug)
    return item && toSlimItem(item)
  }
  return suggestNote(after, comparePlans(before, after, find), find)
}
const titleOf = (slug: string, locale: 'en' | 'es' = 'en') => builtInCatalog(locale).get(slug).text?.title

describe('suggestNote', () => {
  const harder = builtInCatalog('en').get('clam').harder ?? ''

  it('names what is new, harder, changed and gone as the patient reads it', () => {
    const before = plan('en', [bridge, clam, { id: 'c', slug: 'walk' }])
    const after = plan('en', [
      { ...bridge, dosage: { sets: 3, reps: 10 } },
      { ...clam, slug: harder },
      { id: 'd', slug: 'sci-slider-sup', side: 'left' },
    ])
    expect(note(before, after)).toBe(
      `New: ${titleOf('sci-slider-sup')}. Harder now: ${titleOf(harder)}. Changed: ${titleOf('bridge')}. No longer: ${titleOf('walk')}.`,
    )
  })

  it('speaks the plan’s language', () => {
    expect(note(plan('es', [bridge]), plan('es', [bridge, clam]))).toBe(`Nuevo: ${titleOf('clam', 'es')}.`)
    expect(note(plan('es', [{ ...clam, slug: harder }]), plan('es', [clam]))).toBe(
      `Ahora más fácil: ${titleOf('clam', 'es')}.`,
    )
  })

  it('says that the patient is in the next phase, by the name they know', () => {
    expect(note(plan('en', [bridge]), plan('en', [bridge], { currentPhaseId: 'p2' }))).toBe(
      'You are in the next part now: Get stronger.',
    )
  })

  it('tells of a pause, which the patient reads on the line', () => {
    const paused = plan('en', [{ ...bridge, pauses: [{ from: '2026-11-25' }] }])
    expect(note(plan('en', [bridge]), paused)).toBe(`Changed: ${titleOf('bridge')}.`)
  })

  it('says nothing of other phases, of what only clinicians read, and of the order', () => {
    const before = plan('en', [bridge, clam])
    expect(note(before, plan('en', [clam, bridge]))).toBe('')
    expect(note(before, plan('en', [bridge, { ...clam, clinicianNote: 'Watch' }]))).toBe('')
    expect(note(before, plan('en', [bridge, clam], {}, [{ id: 'e', slug: 'walk' }]))).toBe('')
    expect(note(before, plan('en', [bridge, clam], { title: 'Another' }))).toBe('')
  })
})
