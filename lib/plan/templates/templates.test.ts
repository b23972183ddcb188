import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { builtInCatalog } from '@/lib/catalog/catalog'
import { isValidDosage } from '@/lib/dosage/check-dosage'
import { parseDose } from '@/lib/dosage/parse-dose'
import { InputError } from '@/lib/errors'
import { planContentSchema } from '../schema'
import { getTemplate, listTemplates, toPlanContent } from './templates'

/** The rows of clinical/data/templates.psv for these four, as they are: P lines and F lines. */
const rows = readFileSync(new URL('./data/hip-templates.spec.psv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('|'))

const spec = rows.flatMap(([kind, code = '', name = '', , guidance, source], at) => {
  if (kind !== 'P') return []
  const until = rows.findIndex((row, index) => index > at && row[0] === 'P')
  const phases = rows.slice(at + 1, until === -1 ? undefined : until)
  return [{ code, name: name.replace(/ \(default.*\)/, ''), guidance, source, phases }]
})

/** The condition words of a dose in the spec, which are no part of its shorthand. */
const condition =
  /(?:^| )(info if no better|if centralizes|if shift|L4 only|S1|L5|optional|mild|gentle|off the burning skin|info)$/

function read(line: string) {
  return [...line.matchAll(/([a-z0-9-]+)(?:\{([^}]*)\})?/g)]
    .filter(([, slug]) => slug !== 'or')
    .map(([, slug = '', text = '']) => ({
      slug,
      dose: text.replace(condition, ''),
      remark: condition.exec(text)?.[1]?.replace(/^info ?/, '') ?? '',
    }))
}

describe('the four hip templates', () => {
  it('are listed with name and number of phases', () => {
    expect(listTemplates()).toEqual(
      spec.map(({ code, name, phases }) => ({ code, name, phases: phases.length })),
    )
  })

  it.each(spec)('$code has the phases, criteria, items and doses of the clinical spec', (expected) => {
    const template = getTemplate(expected.code)
    expect(template).toMatchObject({ guidance: expected.guidance, source: expected.source })
    expect(template.phases).toHaveLength(expected.phases.length)
    for (const [index, [, title, weeks, enter, line = '', exit]] of expected.phases.entries()) {
      const phase = template.phases[index]
      expect(phase).toMatchObject({ exit })
      expect(`${index + 1} ${phase?.title}`).toBe(title)
      expect(`${phase?.weeks?.from}–${phase?.weeks?.to} wk`).toBe(weeks)
      expect(phase?.enter).toBe(enter === `exit ${index}` ? `Exit criteria of phase ${index} met` : enter)
      expect(phase?.goal).toBeTruthy()
      const items = read(line)
      expect(phase?.items.slice(0, items.length).map(({ slug }) => slug)).toEqual(
        items.map(({ slug }) => slug),
      )
      for (const [place, { slug, dose, remark }] of items.entries()) {
        const item = phase?.items[place]
        const catalogItem = builtInCatalog('en').get(slug)
        const { dosage } = catalogItem
        const parsed = parseDose(dose, catalogItem)
        expect(item?.dosage ?? null, slug).toEqual(dose === '' ? dosage : parsed.ok && parsed.dosage)
        expect(
          Boolean(item?.clinicianNote ?? (item?.note !== undefined && !/cold or heat/.test(item.note))),
          slug,
        ).toBe(remark !== '')
        expect(item?.side).toBeUndefined()
      }
    }
  })

  it('always carry the stop rules and when to get help', () => {
    for (const { code } of spec) {
      const slugs = getTemplate(code).phases.flatMap(({ items }) => items.map(({ slug }) => slug))
      expect(slugs.filter((slug) => slug === 'sf-stop' || slug === 'sf-seek').toSorted()).toEqual([
        'sf-seek',
        'sf-stop',
      ])
    }
  })

  it('say where cold or heat is a choice', () => {
    const phase = getTemplate('hip_nerve_general').phases[0]
    const packs = phase?.items.filter(({ slug }) => slug === 'sc-cold' || slug === 'sc-heat')
    expect(packs?.map(({ note }) => note)).toEqual(
      Array(2).fill('Use cold or heat, whichever feels better to you. Use one at a time.'),
    )
  })
})

describe('toPlanContent', () => {
  it.each(spec)(
    'makes a valid plan of $code, whose doses fit their items and whose ids are stable',
    ({ code }) => {
      const content = toPlanContent(getTemplate(code), { startDate: '2026-11-23' })
      expect(planContentSchema.parse(content)).toEqual(content)
      expect(toPlanContent(getTemplate(code), { startDate: '2026-11-23' })).toEqual(content)
      const ids = content.phases.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)])
      expect(new Set(ids).size).toBe(ids.length)
      for (const { slug, dosage } of content.phases.flatMap(({ items }) => items)) {
        expect(isValidDosage(dosage ?? {}, builtInCatalog('en').get(slug)), slug).toBe(true)
      }
    },
  )

  it('gives every phase and item a new id when asked', () => {
    let next = 0
    const content = toPlanContent(getTemplate('meralgia'), { newId: () => `id-${++next}` })
    expect(content.currentPhaseId).toBe('id-1')
    expect(
      new Set(content.phases.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)])).size,
    ).toBe(next)
  })

  it('names the codes there are when asked for another', () => {
    expect(() => getTemplate('hip')).toThrow(InputError)
    expect(() => getTemplate('hip')).toThrow(/hip_nerve_general, deep_gluteal/)
  })
})
