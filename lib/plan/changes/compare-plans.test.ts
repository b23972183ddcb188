import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { toSlimItem } from '@/lib/catalog/slim-item'
import type { PlanContent, PlanItem, PlanPhase } from '../schema'
import { stableId } from '../stable-id'
import { comparePlans } from './compare-plans'
import { sayChange } from './say-change'

const catalog = builtInCatalog('en')
const find = (slug: string) => {
  const item = catalog.find(slug)
  return item && toSlimItem(item)
}
const bridge: PlanItem = { id: 'a', slug: 'bridge', dosage: { sets: 2, reps: 10, daysPerWeek: 3 } }
const clam: PlanItem = { id: 'b', slug: 'clam', side: 'left', dosage: { sets: 2, reps: 12 } }
const cold: PlanItem = { id: 'c', slug: 'sc-cold', site: 'hip', dosage: { durationMin: 15 } }

function plan(
  items: PlanItem[],
  change: Partial<PlanContent> = {},
  phase: Partial<PlanPhase> = {},
): PlanContent {
  const phases = [
    { id: 'p1', title: 'Calm', items, ...phase },
    { id: 'p2', title: 'Build', items: [] },
  ]
  return { schemaVersion: 2, title: 'Hip', locale: 'en', phases, ...change }
}
const base = plan([bridge, clam, cold])
const compare = (after: PlanContent, before = base) => comparePlans(before, after, find)

/** Every word of a comparison, in both languages. */
function said(after: PlanContent, before = base) {
  const { lines, others } = compare(after, before)
  const words = [...lines.flatMap((line) => line.words), ...others]
  return { en: words.map((word) => sayChange(word, 'en')), es: words.map((word) => sayChange(word, 'es')) }
}
const withBridge = (patch: Partial<PlanItem>) => plan([{ ...bridge, ...patch }, clam, cold])
const harder = catalog.get('clam').harder ?? ''
const harderName = catalog.get(harder).name

describe('comparePlans', () => {
  it.each<[string, PlanContent, string, string]>([
    [
      'a new line',
      plan([bridge, clam, cold, { id: 'd', slug: 'walk', dosage: { durationMin: 20 } }]),
      `${catalog.get('walk').name} added: 20m`,
      `${catalog.get('walk').name}: se agregó, 20m`,
    ],
    ['a line that is gone', plan([clam, cold]), 'Bridge taken out', 'Bridge: se quitó'],
    [
      'a harder one',
      plan([bridge, { ...clam, slug: harder }, cold]),
      `Clamshell made harder: ${harderName}`,
      `Clamshell: más difícil, ahora ${harderName}`,
    ],
    [
      'another one',
      withBridge({ slug: 'walk', dosage: bridge.dosage }),
      `Bridge swapped for ${catalog.get('walk').name}`,
      `Bridge: cambiado por ${catalog.get('walk').name}`,
    ],
    [
      'a dose',
      withBridge({ dosage: { sets: 3, reps: 10, daysPerWeek: 3 } }),
      'Bridge: dose from 2x10 3/w to 3x10 3/w',
      'Bridge: dosis de 2x10 3/w a 3x10 3/w',
    ],
    [
      'a side',
      plan([bridge, { ...clam, side: 'right' }, cold]),
      'Clamshell: side from left to right',
      'Clamshell: lado de izquierdo a derecho',
    ],
    [
      'a place',
      plan([bridge, clam, { ...cold, site: 'groin' }]),
      'Cold pack: place from hip to groin',
      'Cold pack: lugar de hip a groin',
    ],
    [
      'a note',
      withBridge({ note: 'Slowly' }),
      'Bridge: note to the patient added',
      'Bridge: nota al paciente agregada',
    ],
    [
      'a note to colleagues',
      withBridge({ clinicianNote: 'Watch the knee' }),
      'Bridge: note to colleagues added',
      'Bridge: nota para colegas agregada',
    ],
    [
      'with whom',
      withBridge({ supervised: 'clinic' }),
      'Bridge: in the clinic now',
      'Bridge: ahora en la clínica',
    ],
    [
      'what to hold on to',
      withBridge({ support: 'chair' }),
      'Bridge: something else to hold on to',
      'Bridge: otro apoyo',
    ],
    ['a tie', withBridge({ tieId: 't' }), 'Bridge: tied to its other side', 'Bridge: unida a su otro lado'],
    ['a group', withBridge({ groupId: 'g' }), 'Bridge: in another group', 'Bridge: en otro grupo'],
    [
      'pauses',
      withBridge({ pauses: [{ from: '2026-11-01' }] }),
      'Bridge: rests now',
      'Bridge: ahora en pausa',
    ],
    ['a move', plan([clam, cold, bridge]), 'Bridge moved from place 1 to 3', 'Bridge: pasó del lugar 1 al 3'],
    [
      'a move to another phase',
      {
        ...base,
        phases: [
          { id: 'p1', title: 'Calm', items: [clam, cold] },
          { id: 'p2', title: 'Build', items: [bridge] },
        ],
      },
      'Bridge moved from Calm to Build',
      'Bridge: pasó de Calm a Build',
    ],
    [
      'a phase more',
      { ...base, phases: [...base.phases, { id: 'p3', title: 'Return', items: [] }] },
      'Phase Return added',
      'Fase Return: se agregó',
    ],
    [
      'a phase less',
      { ...base, phases: base.phases.slice(0, 1) },
      'Phase Build taken out',
      'Fase Build: se quitó',
    ],
    [
      'a phase’s name',
      plan([bridge, clam, cold], {}, { title: 'Ease' }),
      'Phase Calm is called Ease now',
      'La fase Calm ahora se llama Ease',
    ],
    [
      'weeks',
      plan([bridge, clam, cold], {}, { weeks: { from: 0, to: 2 } }),
      'Phase Calm: weeks from none to 1–2',
      'Fase Calm: semanas de ninguna a 1–2',
    ],
    [
      'a goal',
      plan([bridge, clam, cold], {}, { goal: 'Walk' }),
      'Phase Calm: goal from none to Walk',
      'Fase Calm: meta de ninguna a Walk',
    ],
    [
      'the review date',
      plan([bridge, clam, cold], { reviewDate: '2026-12-20' }),
      'Review date from none to Dec 20, 2026',
      'Fecha de revisión de ninguna a 20 dic 2026',
    ],
    [
      'the phase the patient is in',
      plan([bridge, clam, cold], { currentPhaseId: 'p2' }),
      'The patient is in phase Build now',
      'El paciente está ahora en la fase Build',
    ],
  ])('says %s in both languages', (_, after, en, es) => {
    expect(said(after)).toEqual({ en: [en], es: [es] })
  })

  it('puts what happened to a line into one row, the weightiest first', () => {
    const after = plan([{ ...clam, slug: harder, dosage: { sets: 2, reps: 8 }, side: 'right' }, bridge, cold])
    const { lines, same } = compare(after)
    const row = lines.find(({ itemId }) => itemId === 'b')
    expect(row?.mark).toBe('changed')
    expect(row?.words.map(({ code }) => code).slice(0, 3)).toEqual(['harder', 'dose', 'side'])
    expect(row?.before).toMatchObject({ name: 'Clamshell', dose: '2x12', side: 'left' })
    expect(row?.after).toMatchObject({ name: harderName, dose: '2x8', side: 'right' })
    expect(same.map(({ slug }) => slug)).toContain('sc-cold')
  })

  it('finds the way down a ladder too, and back from the end', () => {
    const up = plan([bridge, { ...clam, slug: harder }, cold])
    expect(compare(base, up).lines[0]?.words.map(({ code }) => code)).toEqual(['easier'])
  })

  it('says nothing of the same plan, nor of the stop rules that freezing adds', () => {
    const stop = { id: stableId('p1', 'sf-stop'), slug: 'sf-stop' }
    expect(compare(base)).toMatchObject({ lines: [], others: [] })
    expect(compare(plan([bridge, clam, cold, stop]))).toMatchObject({ lines: [], others: [] })
  })

  it('lists what is gone last, and an item that nobody knows by its slug', () => {
    const after = plan([clam, cold, { id: 'x', slug: 'long-gone' }])
    const { lines } = compare(after)
    expect(lines.map(({ mark }) => mark)).toEqual(['added', 'removed'])
    expect(lines[0]?.after?.name).toBe('long-gone')
  })
})
