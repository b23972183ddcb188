import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInCatalog, toCatalog } from '@/lib/catalog/catalog'
import { readFrozenPlan } from '../frozen/read-frozen-plan'
import { parsePlanFile } from '../parse-plan-file'
import { planContentSchema } from '../schema'
import { upgradePlan } from '../upgrade-plan'

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../prisma/releases/0.1.0/${name}`, import.meta.url), 'utf8'))
const catalog = builtInCatalog('en')

/* Made by release 0.1.0 for a plan with every kind of item and every optional field; it stays for ever. */
describe('what release 0.1.0 wrote', () => {
  const file = read('plan-file.json')

  it('is read as a plan file: nothing lost, company on the line, the usual dose where none stood', () => {
    const parsed = parsePlanFile(file, catalog, { checkDoses: false })
    expect(parsed).toMatchObject({ schemaVersion: 2, title: file.title, patient: file.patient })
    for (const [p, phase] of parsed.phases.entries()) {
      const { items: old, ...head } = file.phases[p]
      expect(phase).toMatchObject(head)
      for (const [i, line] of phase.items.entries()) {
        const { dosage, ...rest } = old[i]
        expect(line).toMatchObject(rest)
        const { supervised, ...dose } = dosage ?? catalog.get(line.slug).dosage ?? {}
        expect(line.dosage ?? {}).toEqual(dose)
        expect(line.supervised).toBe(supervised)
      }
    }
  })

  it('is read as a draft, and the same again from what this program stores', () => {
    const { patient: _, ...content } = file
    const usualDose = (slug: string) => catalog.find(slug)?.dosage ?? null
    const draft = planContentSchema.parse(upgradePlan(content, { usualDose }))
    expect(planContentSchema.parse(upgradePlan(JSON.parse(JSON.stringify(draft)), { usualDose }))).toEqual(
      draft,
    )
  })

  it('is read as a version: each line with its dose, each item with its words, pictures and movement', () => {
    const old = read('frozen-plan.json')
    const frozen = readFrozenPlan(old)
    expect(frozen).toMatchObject({
      clinic: old.clinic,
      therapist: old.therapist,
      patient: old.patient,
      versionNumber: old.versionNumber,
      publishedOn: old.publishedOn,
      withheld: [],
    })
    for (const [slug, was] of Object.entries<(typeof old.items)[string]>(old.items)) {
      const item = frozen.items[slug]
      expect(item, slug).toMatchObject({
        kind: was.kind,
        limb: was.limb,
        sideRule: was.sideRule,
        attributes: was.attributes,
        names: { en: was.name },
        texts: was.text ? { en: was.text } : {},
      })
      if (old.figures[slug]) expect(item?.figure).toMatchObject(old.figures[slug])
    }
    expect(Object.values(frozen.items).filter(({ figure }) => figure?.motion).length).toBeGreaterThan(10)
    for (const [p, phase] of frozen.content.phases.entries())
      for (const [i, line] of phase.items.entries()) {
        const was = old.content.phases[p].items[i]
        const { supervised: _, ...dose } = was.dosage ?? old.items[line.slug].dosage ?? {}
        expect([line.id, line.side, line.note, line.dosage ?? {}]).toEqual([was.id, was.side, was.note, dose])
      }
    expect(readFrozenPlan(JSON.parse(JSON.stringify(frozen)))).toEqual(frozen)
  })

  it('is refused when it is newer than this program, or nothing of the kind', () => {
    expect(() => readFrozenPlan({ ...read('frozen-plan.json'), schemaVersion: 3 })).toThrow(/up to version 2/)
    expect(() => readFrozenPlan([])).toThrow(RangeError)
  })
})

/* What each later release wrote is read as it stands until the document changes again. */
describe('what release 0.2.0 wrote', () => {
  const readLater = (name: string) =>
    JSON.parse(readFileSync(new URL(`../../../prisma/releases/0.2.0/${name}`, import.meta.url), 'utf8'))

  it('is read as a plan file and as a version, nothing lost', () => {
    const file = readLater('plan-file.json')
    expect(parsePlanFile(file, catalog, { checkDoses: false })).toEqual(file)
    const frozen = readLater('frozen-plan.json')
    expect(readFrozenPlan(frozen)).toEqual(frozen)
  })
})

describe('a slug that was renamed', () => {
  const renamed = toCatalog('en', [], { 'glute-bridge': 'bridge' })

  it('keeps working in plans and files, under the name the plan has', () => {
    expect(renamed.find('glute-bridge')).toBe(renamed.get('bridge'))
    const file = {
      schemaVersion: 2,
      title: 'Old',
      locale: 'en',
      phases: [{ id: 'p', title: 'Calm', items: [{ id: 'a', slug: 'glute-bridge' }] }],
    }
    const [line] = parsePlanFile(file, renamed).phases[0]?.items ?? []
    expect(line).toEqual({ id: 'a', slug: 'glute-bridge', dosage: renamed.get('bridge').dosage })
  })

  it('gives way to an own item that took the old name', () => {
    const own = { ...catalog.get('clam'), slug: 'glute-bridge' }
    const both = toCatalog('en', [{ item: own, archived: false }], { 'glute-bridge': 'bridge' })
    expect(both.get('glute-bridge').name).toBe(own.name)
  })
})
