import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { burdenLevel } from '@/lib/dosage/burden'
import { isValidDosage } from '@/lib/dosage/check-dosage'
import { kindGroup } from '@/lib/dosage/kind'
import { planBurden } from '@/lib/dosage/plan-burden'
import { InputError } from '@/lib/errors'
import { completeLocales } from '@/lib/i18n/locales'
import { unknownFlagProblems } from '@/lib/safety/flag-names'
import { isGiven } from '../given-lines'
import { planProblems } from '../plan-problems'
import { planContentSchema } from '../schema'
import { getTemplate, listTemplates, toPlanContent } from './templates'

const cases = completeLocales.flatMap((locale) => listTemplates(locale).map(({ code }) => ({ code, locale })))
const startDate = '2026-11-23'

describe('listTemplates', () => {
  it('names all templates, the one without a known cause first', () => {
    const list = listTemplates()
    expect(list).toHaveLength(37)
    expect(list[0]).toEqual({
      code: 'hip_nerve_general',
      name: 'Hip nerve pain, cause not yet clear',
      phases: 3,
      region: 'hipNerves',
    })
    expect(list.reduce((sum, { phases }) => sum + phases, 0)).toBe(113)
    expect(listTemplates('es')[0]?.name).toBe('Dolor de nervio en la cadera, causa aún no clara')
  })
})

describe.each(cases)('$code in $locale', ({ code, locale }) => {
  const catalog = builtInCatalog(locale)
  const template = getTemplate(code, locale)
  const content = toPlanContent(template, { startDate })
  const lines = content.phases.flatMap(({ items }) => items)

  it('makes a valid plan, the same one each time', () => {
    expect(planContentSchema.parse(content)).toEqual(content)
    expect(toPlanContent(getTemplate(code, locale), { startDate })).toEqual(content)
    const ids = content.phases.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)])
    expect(new Set(ids).size).toBe(ids.length)
    expect(content).toMatchObject({ locale, painLight: template.painLight, draftedFrom: { code } })
  })

  it('leaves only sides, places and the review date open', () => {
    const open = ['sideMissing', 'siteMissing', 'reviewMissing']
    const problems = planProblems(content, catalog, startDate)
    expect(
      problems.filter(({ severity, code: what }) => severity !== 'note' && !open.includes(what)),
    ).toEqual([])
    for (const { slug, dosage } of lines) {
      expect(catalog.get(slug).slug, slug).toBe(slug)
      expect(isValidDosage(dosage ?? {}, catalog.get(slug)), slug).toBe(true)
    }
  })

  it('asks no more of a patient than the clinical spec allows, in any phase', () => {
    for (const { title, items } of content.phases) {
      const given = items.filter(isGiven)
      const burden = planBurden(given.map((line) => ({ ...line, item: catalog.get(line.slug) })))
      expect(burdenLevel('exercises', burden.exercises), title).toBe('fine')
      expect(burdenLevel('care', burden.careLines), title).toBe('fine')
      expect(burdenLevel('minutes', burden.minutesPerDay), title).toBe('fine')
    }
  })

  it('gives at once neither clinic techniques, nor what others do, nor a tensioner', () => {
    for (const line of lines.filter(isGiven)) {
      expect(['clinic', 'doctor'], line.slug).not.toContain(kindGroup(catalog.get(line.slug).kind))
      expect(line.slug).not.toMatch(/-tens-/)
    }
    const joint = lines.filter(({ slug }) =>
      catalog.get(slug).attributes.some((one) => one.startsWith('MOBHI')),
    )
    for (const { slug, dosage } of joint.filter(({ slug }) => !/mwm$/.test(slug)))
      expect(dosage?.grade, slug).toBeDefined()
  })

  it('says when to stop and when to get help in its first phase, and names known flags', () => {
    const first = content.phases[0]?.items.map(({ slug }) => slug) ?? []
    for (const slug of ['sf-stop', 'sf-seek']) expect(first.filter((one) => one === slug)).toEqual([slug])
    for (const { slug } of content.phases.slice(1).flatMap(({ items }) => items))
      expect(slug).not.toMatch(/^sf-/)
    expect(
      unknownFlagProblems(
        template.flags.map((flag) => ({ flag })),
        'flags',
      ),
    ).toEqual([])
    expect(template.icd10cm.every(({ label }) => label !== '')).toBe(true)
  })
})

describe('a line of a template', () => {
  const line = (code: string, phase: number, slug: string) =>
    getTemplate(code).phases[phase]?.items.find((item) => item.slug === slug)

  it('waits for its condition, in the clinician’s words', () => {
    expect(line('hip_nerve_general', 0, 'sci-slider-sl')).toMatchObject({
      condition: 'exam shows sciatic nerve sensitivity',
    })
    expect(line('hip_nerve_general', 0, 'sci-slider-sl')?.conditionMet).toBeUndefined()
    expect(
      getTemplate('hip_nerve_general', 'es').phases[0]?.items.find(({ slug }) => slug === 'sc-cold'),
    ).toMatchObject({ condition: 'el paciente prefiere el frío' })
  })

  it('has the pain limit of the template’s light, and a stricter one of its item', () => {
    expect(line('hip_oa', 1, 'bridge')?.dosage).toMatchObject({ painLimit: 3 })
    expect(line('deep_gluteal', 0, 'bkfo')?.dosage).toMatchObject({ painLimit: 2 })
    expect(line('gtps', 0, 'bridge')?.dosage).toMatchObject({ painLimit: 5, settled: 'morning' })
    expect(line('pht', 3, 'hop-double')?.dosage).toMatchObject({ painLimit: 2 })
    expect(line('hip_oa', 0, 'sc-heat')?.dosage?.painLimit).toBeUndefined()
  })

  it('keeps side and place open, a limit beside the dose, and who is there', () => {
    expect(line('deep_gluteal', 0, 'pir-fig4-sup')?.side).toBeUndefined()
    expect(line('hip_arthroscopy', 1, 'bike')).toMatchObject({
      dosage: { rangeLimit: { degrees: 90, movement: 'bend your hip' } },
      note: 'Set the seat high. Pedal with no load.',
    })
    expect(line('falls', 2, 'floor-transfer')).toMatchObject({ supervised: 'helper' })
    expect(line('tka', 0, 'nmes-quad')).toMatchObject({ supervised: 'clinic' })
  })
})

describe('toPlanContent', () => {
  it('gives every phase and item a new id when asked', () => {
    let next = 0
    const content = toPlanContent(getTemplate('meralgia'), { newId: () => `id-${++next}` })
    expect(content.currentPhaseId).toBe('id-1')
    const ids = content.phases.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)])
    expect(new Set(ids).size).toBe(next)
  })

  it('names the codes there are when asked for another', () => {
    expect(() => getTemplate('hip')).toThrow(InputError)
    expect(() => getTemplate('hip')).toThrow(/hip_nerve_general, deep_gluteal/)
  })
})
