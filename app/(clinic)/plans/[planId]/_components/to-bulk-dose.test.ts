import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import type { PlanItem } from '@/lib/plan/schema'
import { toBulkDose } from './to-bulk-dose'

const catalog = new Map(
  builtInCatalog('en')
    .list()
    .map((item) => [item.slug, item]),
)
const bridge: PlanItem = {
  id: 'bridge',
  slug: 'bridge',
  dosage: { sets: 3, reps: 10, holdSec: 5, daysPerWeek: 3 },
}
const glide: PlanItem = { id: 'glide', slug: 'sci-slider-sup', dosage: { sets: 2, reps: 10, perDay: 2 } }

describe('toBulkDose', () => {
  it('changes what is typed on each line, and what is not stays', () => {
    const { doses, refused } = toBulkDose('2/w', [bridge, glide], catalog, 'en')
    expect(doses.get('bridge')).toEqual({ sets: 3, reps: 10, holdSec: 5, daysPerWeek: 2 })
    expect(doses.get('glide')).toEqual({ sets: 2, reps: 10, perDay: 2, daysPerWeek: 2 })
    expect(refused).toEqual([])
  })

  it('names the lines that it does not fit, such as a hold in a nerve glide', () => {
    const { doses, refused } = toBulkDose('h30', [bridge, glide], catalog, 'en')
    expect([...doses.keys()]).toEqual(['bridge'])
    expect(refused).toEqual([catalog.get('sci-slider-sup')?.name])
  })

  it('reads nothing out of what is no dose', () => {
    expect(toBulkDose('hello', [bridge], catalog, 'en').doses.size).toBe(0)
    expect(toBulkDose('', [bridge], catalog, 'en').doses.size).toBe(0)
  })
})
